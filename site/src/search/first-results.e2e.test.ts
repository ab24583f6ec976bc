import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../testing/chromium.ts'
import { buildSearch, usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { buildSite } from './testing/build-site.ts'
import { noFacets } from './testing/generated-records.ts'
import { memoryTree } from './testing/memory-tree.ts'
import { type FileServer, serveFiles } from './testing/serve-files.ts'

const phrase = '各单位应当主动公开'
const records = Array.from({ length: 90 }, (_, nth): SearchRecord => {
  const day = new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10)
  return {
    path: `/documents/${nth}/`,
    type: 'normative-document',
    title: nth === 5 ? `关于${phrase}的通知` : `第${nth}号文件`,
    facets: noFacets,
    numbers: [],
    authorities: [],
    day,
    paragraphs: [
      `${day}起，${phrase}政府信息。`,
      ...Array.from({ length: 40 }, (_, place) => `第${place}款 照此办理。`),
    ],
  }
})
/** The one that has it in its title, then the newest. */
const expected = ['/documents/5/', ...Array.from({ length: 9 }, (_, nth) => `/documents/${89 - nth}/`)]
const shape = { ...usualShape, least: 5000, more: 2000, most: 10_000, small: 2000 }

let browser: Browser
let server: FileServer
let segments = 0

beforeAll(async () => {
  const tree = memoryTree()
  const given = async (paths: string[]) => records.filter(({ path }) => paths.includes(path))
  const [site, built] = await Promise.all([buildSite(), buildSearch(records, given, tree.write, shape)])
  tree.settle(built)
  segments = built.segments.size
  expect([...built.segments.values()].flatMap((segment) => segment?.parts ?? []).length).toBeGreaterThan(5)
  server = await serveFiles(new Map([...site, ...tree.files]))
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

/** A page on which nothing more is read of where phrases stand in texts once ten results are there, until `go` is called. */
async function held(): Promise<{ context: BrowserContext; page: Page; go: (how: 'continue' | 'abort') => void }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } })
  const page = await context.newPage()
  let go: (how: 'continue' | 'abort') => void = () => {}
  const told = new Promise<'continue' | 'abort'>((resolve) => {
    go = resolve
  })
  await context.route('**/*.places', async (route) => {
    const areThere = (await page.locator('[data-result]').count()) >= 10
    await route[areThere ? await told : 'continue']()
  })
  await page.goto(`${server.address}/search/?q=${phrase}`)
  await page.locator('[data-result]').nth(9).waitFor()
  return { context, page, go: (how) => go(how) }
}

const pathsOn = (page: Page) =>
  page.locator('[data-result]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.result))

test('the first ten results are there, in their order, before it is known how many there are', async () => {
  const { context, page, go } = await held()
  expect(await pathsOn(page)).toEqual(expected)
  expect(await page.locator('[data-search-state]').getAttribute('data-search-state')).toBe('searching')
  expect(await page.locator('[data-result-total]').count()).toBe(0)
  expect(await page.getByRole('status').textContent()).toBe('已显示最前面的 10 条，正在统计总数……')
  const first = await page.locator('[data-result]').first().elementHandle()
  go('continue')
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
  expect(await page.locator('[data-result-total]').getAttribute('data-result-total')).toBe('90')
  expect(await page.getByRole('status').textContent()).toBe('找到 90 条结果，第 1 页，共 9 页。')
  expect(await pathsOn(page)).toEqual(expected)
  // Whoever reads one of them meanwhile goes on reading.
  expect(await first?.evaluate((one) => one.isConnected)).toBe(true)
  await context.close()
}, 60_000)

test('where the rest cannot be read the first are not left standing as if they were all', async () => {
  const { context, page, go } = await held()
  go('abort')
  await page.locator('[data-search-state="failed"]').waitFor({ state: 'attached' })
  expect(await page.locator('[data-result]').count()).toBe(0)
  expect(await page.getByRole('status').textContent()).toContain('搜索没有完成')
  await context.close()
}, 60_000)

test('a later page is shown from its own first result on', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${server.address}/search/?q=${phrase}&page=9`)
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
  expect(await pathsOn(page)).toEqual([10, 9, 8, 7, 6, 4, 3, 2, 1, 0].map((nth) => `/documents/${nth}/`))
  await context.close()
}, 60_000)

test('what every search begins with is read once, while the program of the worker comes', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const read: string[] = []
  const tables = () => read.filter((path) => path.endsWith('.table'))
  page.on('requestfinished', (request) => read.push(new URL(request.url()).pathname))
  await context.route('**/worker-*.js', async (route) => {
    await expect.poll(tables, { timeout: 30_000 }).toHaveLength(segments)
    await route.continue()
  })
  await page.goto(`${server.address}/search/?q=${phrase}`)
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
  expect(await page.locator('[data-result-total]').getAttribute('data-result-total')).toBe('90')
  expect(read.some((path) => /\/worker-[^/]+\.js$/.test(path))).toBe(true)
  expect(new Set(tables()).size).toBe(segments)
  expect(tables()).toHaveLength(segments)
  expect(read.filter((path) => path.endsWith('/segments.json'))).toHaveLength(1)
  await context.close()
}, 60_000)
