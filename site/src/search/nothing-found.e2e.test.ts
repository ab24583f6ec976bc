import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../testing/chromium.ts'
import { index } from './index.ts'
import type { SearchRecord } from './search-record.ts'
import { buildSite } from './testing/build-site.ts'
import { generatedRecords, noFacets } from './testing/generated-records.ts'
import { type FileServer, serveFiles } from './testing/serve-files.ts'
import { watchComplaints } from './testing/watch-complaints.ts'

const records: SearchRecord[] = [
  ...generatedRecords(40),
  {
    path: '/documents/permits/',
    type: 'normative-document',
    title: '云汀市居住证管理办法<b>',
    facets: { ...noFacets, authority: [{ code: 'police', label: '市公安局' }] },
    numbers: [{ printed: '云政令〔2020〕3号' }],
    authorities: ['云汀市人民政府'],
    day: '2020-01-01',
    paragraphs: ['持证人依法享有权利。', '签注每年一次。'],
  },
]

let browser: Browser
let server: FileServer
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const [site, files] = await Promise.all([buildSite(), index(records)])
  server = await serveFiles(new Map([...site, ...files]))
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  await page?.context().close()
  page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  watchComplaints(page, complaints)
})

describe('where nothing is found', () => {
  test('the nearest titles are offered, and it is said that they are', async () => {
    await open('?q=居住正管理办法')
    expect(await page.getByRole('status').textContent()).toBe(
      '没有找到含有“居住正管理办法”的内容。可以减少文字、换一种说法，或者按栏目浏览。下面有 1 个相近的标题。',
    )
    const region = page.getByRole('region', { name: '您是不是要找' })
    expect(await region.getByRole('heading', { level: 2 }).count()).toBe(1)
    const link = region.getByRole('link')
    expect(await link.allTextContents()).toEqual(['云汀市居住证管理办法<b>'])
    expect(await link.getAttribute('href')).toBe('/documents/permits/')
    expect(await page.locator('[data-result]').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })

  test('nothing is offered that is not near', async () => {
    await open('?q=完全不同的词句')
    expect(await page.getByRole('region').count()).toBe(0)
    expect(await page.getByRole('status').textContent()).not.toContain('下面')
  })

  test('a condition that hides results can be dropped, and it is said how many there are without it', async () => {
    await open('?q=签注&type=interpretation')
    expect(await offered()).toEqual(['去掉“类型：政策解读”1 条'])
    expect(await page.getByRole('status').textContent()).toContain('放宽条件后有结果，见下面的链接。')
    await page.getByRole('region', { name: '放宽条件' }).getByRole('link').click()
    await page.locator('[data-result="/documents/permits/"]').waitFor()
    expect(new URL(page.url()).search).toBe(`?${new URLSearchParams({ q: '签注' })}`)
    expect(await page.getByRole('region').count()).toBe(0)
  })

  test('of several conditions each is offered that alone hides results, and all of them', async () => {
    await open('?q=签注&from=2021-01-01&authority=police')
    expect(await offered()).toEqual(['去掉“日期：2021-01-01起”1 条', '去掉全部条件1 条'])
    await open('?q=签注&from=2021-01-01&authority=finance')
    expect(await offered()).toEqual(['去掉全部条件1 条'])
  })

  test('so are words that must not occur, and marks of quotation', async () => {
    await open(`?q=${encodeURIComponent('签注 -权利')}`)
    expect(await offered()).toEqual(['不排除任何词1 条'])
    await open(`?q=${encodeURIComponent('"签注 权利"')}`)
    expect(await offered()).toEqual(['去掉引号1 条'])
  })

  test('has no barrier that axe finds, and raises no error', async () => {
    for (const address of ['?q=居住正管理办法', '?q=签注&type=interpretation']) {
      await open(address)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
    expect(complaints).toEqual([])
  })
})

async function open(address: string): Promise<void> {
  await page.goto(`${server.address}/search/${address}`)
  await page.locator('[data-search-help="done"]').waitFor({ state: 'attached' })
}

async function offered(): Promise<string[]> {
  return page.getByRole('region', { name: '放宽条件' }).getByRole('link').allTextContents()
}
