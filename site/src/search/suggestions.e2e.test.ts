import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../testing/chromium.ts'
import { buildSearch, usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { buildSite } from './testing/build-site.ts'
import { generatedRecords, noFacets } from './testing/generated-records.ts'
import { memoryTree } from './testing/memory-tree.ts'
import { type FileServer, serveFiles } from './testing/serve-files.ts'
import { watchComplaints } from './testing/watch-complaints.ts'

const named = (key: string, day: string, title: string, number: string): SearchRecord => ({
  path: `/documents/${key}/`,
  type: 'normative-document',
  title,
  facets: { ...noFacets, topic: [{ code: 'water', label: '水利、水务' }] },
  numbers: [{ printed: number }, { label: '索引号', printed: `0000143${key}/2021-00012` }],
  authorities: ['云汀市人民政府'],
  day,
  paragraphs: ['正文'],
})

const records: SearchRecord[] = [
  ...generatedRecords(40),
  named('a', '2021-01-01', '水库移民后期扶持资金使用管理办法', '云政办发〔2021〕1号'),
  named(
    'b',
    '2022-01-01',
    '云汀市人民政府办公室关于印发《云汀市水库大坝安全管理实施细则》的通知',
    '云政办发〔2021〕12号',
  ),
  named('c', '2023-01-01', '<img src=x onerror=alert(1)>水库调度规程', '云政办发〔2021〕120号'),
]

const tree = memoryTree()
let browser: Browser
let server: FileServer
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const byPath = new Map(records.map((record) => [record.path, record]))
  const given = async (paths: string[]) => paths.flatMap((path) => byPath.get(path) ?? [])
  const shape = { ...usualShape, least: 15_000, more: 5000, most: 30_000 }
  const [site, built] = await Promise.all([buildSite(), buildSearch(records, given, tree.write, shape)])
  tree.settle(built)
  server = await serveFiles(new Map([...site, ...tree.files]))
  for (const path of ['documents/a', 'documents/b', 'documents/c', 'topics/water'])
    server.files.set(
      `${path}/index.html`,
      Buffer.from('<!doctype html><title>到了</title><link rel="icon" href="data:,">'),
    )
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

beforeEach(async () => {
  await open({})
})

afterEach(async () => {
  await page.context().close()
  expect(complaints.splice(0)).toEqual([])
})

describe('while one types', () => {
  test('titles and numbers are suggested, and it is said how many', async () => {
    await type('水库')
    expect(await options()).toEqual([
      '水库移民后期扶持资金使用管理办法 云政办发〔2021〕1号 2021-01-01',
      '<img src=x onerror=alert(1)>水库调度规程 云政办发〔2021〕120号 2023-01-01',
      '云汀市人民政府办公室关于印发《云汀市水库大坝安全管理实施细则》的通知 云政办发〔2021〕12号 2022-01-01',
    ])
    expect(await box().getAttribute('aria-expanded')).toBe('true')
    expect(await box().getAttribute('aria-controls')).toBe(await list().getAttribute('id'))
    expect(await page.locator('[data-search="suggested"]').textContent()).toBe('有 3 条建议')
    expect(await list().locator('mark').allTextContents()).toEqual(['水库', '水库', '水库'])
  })

  test('a number is suggested by its beginning, and so are initials and topics', async () => {
    await type('云政办发〔2021〕1')
    expect((await options()).map((words) => words.replace(/.*?(?=云政办发)/, ''))).toEqual([
      '云政办发〔2021〕1号 2021-01-01',
      '云政办发〔2021〕120号 2023-01-01',
      '云政办发〔2021〕12号 2022-01-01',
    ])
    expect(await list().locator('mark').allTextContents()).toEqual(Array(3).fill('云政办发〔2021〕1'))
    await type('skymhq')
    expect(await list().locator('mark').allTextContents()).toEqual(['水库移民后期'])
    await type('slsw')
    expect(await options()).toEqual(['水利、水务 主题'])
  })

  test('the keys of a combobox walk through the list, and Escape closes it', async () => {
    await type('水库')
    const ids = await list()
      .getByRole('option')
      .evaluateAll((all) => all.map(({ id }) => id))
    const active = (): Promise<string | null> => box().getAttribute('aria-activedescendant')
    for (const [key, id] of [
      ['ArrowDown', ids[0]],
      ['ArrowDown', ids[1]],
      ['ArrowUp', ids[0]],
      ['ArrowUp', null],
      ['ArrowUp', ids[2]],
      ['ArrowDown', null],
      ['ArrowDown', ids[0]],
      ['End', null],
      ['ArrowUp', ids[2]],
      ['Home', null],
    ] as const) {
      await page.keyboard.press(key)
      expect([key, await active()]).toEqual([key, id])
      const selected = list().getByRole('option', { selected: true })
      expect(await selected.count()).toBe(id === null ? 0 : 1)
    }
    expect(await box().inputValue()).toBe('水库')
    await page.keyboard.press('Escape')
    expect(await isOpen()).toBe(false)
    expect(await box().getAttribute('aria-expanded')).toBe('false')
    expect(await box().inputValue()).toBe('水库')
    await page.keyboard.press('Alt+ArrowDown')
    await list().waitFor()
    expect(await active()).toBe(null)
    await page.keyboard.press('Alt+ArrowUp')
    expect(await isOpen()).toBe(false)
    await page.keyboard.press('ArrowDown')
    await list().waitFor()
    await expect.poll(active).toBe(ids[0])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await box().inputValue()).toBe('')
  })

  test.each([
    ['云政办发〔2021〕12号', 'ArrowDown', '/documents/b/'],
    ['水库', 'ArrowUp', '/documents/b/'],
    ['水务', 'ArrowDown', '/topics/water/'],
  ])('for “%s” %s and Enter lead to %s', async (typed, key, path) => {
    await type(typed)
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.waitForURL(`${server.address}${path}`)
  })

  test('a click leads there too', async () => {
    await type('水库调度')
    await list().getByRole('option').first().click()
    await page.waitForURL(`${server.address}/documents/c/`)
  })

  test('Enter without a choice searches, and the list is gone', async () => {
    await type('水库')
    await page.keyboard.press('Enter')
    await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
    expect(new URL(page.url()).searchParams.get('q')).toBe('水库')
    expect(await isOpen()).toBe(false)
    await box().fill('水库大坝')
    await page.keyboard.press('Enter')
    await page.locator('[data-result-total="1"]').waitFor({ state: 'attached' })
    await page.waitForTimeout(500)
    expect(await isOpen()).toBe(false)
  })

  test('who types on after a choice is at the box again: Enter searches for what stands there', async () => {
    await type('水库')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('大')
    expect(await box().getAttribute('aria-activedescendant')).toBe(null)
    await page.keyboard.press('Enter')
    await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
    expect(new URL(page.url()).searchParams.get('q')).toBe('水库大')
  })

  test('the list goes when the box is left', async () => {
    await type('水库')
    await page.keyboard.press('Tab')
    expect(await isOpen()).toBe(false)
    expect(await box().evaluate((element) => element === document.activeElement)).toBe(false)
  })

  test('nothing happens while an input method composes', async () => {
    await box().focus()
    const asked = server.asked.length
    await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement
      input.dispatchEvent(new CompositionEvent('compositionstart'))
      for (const text of ['s', 'shui', "shui'ku"]) {
        input.value = text
        input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
      }
      for (const key of ['ArrowDown', 'Enter', 'Escape'])
        input.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }))
    })
    await page.waitForTimeout(500)
    expect(await isOpen()).toBe(false)
    expect(await box().inputValue()).toBe("shui'ku")
    expect(server.asked.slice(asked)).toEqual([])
    await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement
      input.value = '水库'
      input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
      input.dispatchEvent(new CompositionEvent('compositionend', { data: '水库' }))
    })
    await list().waitFor()
    expect(await options()).toHaveLength(3)
  })

  test('what an input method has composed is answered once it is there', async () => {
    await box().focus()
    const keyboard = await page.context().newCDPSession(page)
    for (const text of ['s', 'shui', "shui'ku"]) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await page.waitForTimeout(250)
    }
    expect(await isOpen()).toBe(false)
    await keyboard.send('Input.insertText', { text: '水库' })
    await list().waitFor()
    expect(await box().inputValue()).toBe('水库')
    expect(await options()).toHaveLength(3)
  })

  test('one who types fast is answered once', async () => {
    await box().focus()
    await page.keyboard.type('水库移民后期', { delay: 20 })
    await list().waitFor()
    expect(await list().locator('mark').allTextContents()).toEqual(['水库移民后期'])
    const written = await page.evaluate(() => {
      let changes = 0
      const list = document.querySelector('[role="listbox"]')
      if (list !== null) new MutationObserver(() => (changes += 1)).observe(list, { childList: true })
      return new Promise<number>((resolve) => setTimeout(() => resolve(changes), 400))
    })
    expect(written).toBe(0)
  })

  test('a search goes on without suggestions where a piece of the index is missing', async () => {
    const missing = [...server.files].filter(([path]) => path.endsWith('.titles'))
    for (const [path] of missing) server.files.delete(path)
    await box().fill('水库')
    await page.waitForTimeout(600)
    expect(await isOpen()).toBe(false)
    expect(complaints.splice(0).length).toBeGreaterThan(0)
    await page.keyboard.press('Enter')
    await page.locator('[data-result-total="3"]').waitFor({ state: 'attached' })
    for (const [path, content] of missing) server.files.set(path, content)
  })
})

test('no script of the page carries the readings of characters', () => {
  const scripts = [...server.files].filter(([path]) => path.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(1)
  for (const [path, content] of scripts) expect([path, content.length < 60_000]).toEqual([path, true])
})

describe('the open list', () => {
  test.each([320, 360, 1440])('fits a screen of %i pixels, with choices that a finger hits', async (width) => {
    await open({ viewport: { width, height: 720 } })
    for (const typed of ['水', '水库', '临江市人民政府']) {
      await type(typed)
      const boxes = await list()
        .getByRole('option')
        .evaluateAll((all) => all.map((option) => option.getBoundingClientRect().height))
      expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
  })

  test.each(['light', 'dark'] as const)('has no barrier that axe finds in %s colours', async (colorScheme) => {
    await open({ colorScheme })
    await type('水库')
    await page.keyboard.press('ArrowDown')
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  })
})

async function open(options: Parameters<Browser['newContext']>[0]): Promise<void> {
  await page?.context().close()
  const context = await browser.newContext(options)
  page = await context.newPage()
  watchComplaints(page, complaints)
  await page.goto(`${server.address}/search/`)
  await page.locator('[data-search-state="idle"]').waitFor({ state: 'attached' })
}

function box() {
  return page.getByRole('combobox', { name: '文字、标题或者文号' })
}

function list() {
  return page.getByRole('listbox', { name: '建议' })
}

async function isOpen(): Promise<boolean> {
  return page.locator('[data-search="suggestions"]').isVisible()
}

/** Types and waits for what is suggested. */
async function type(text: string): Promise<void> {
  const before = await page.evaluate(() => {
    const list = document.querySelector('[data-search="suggestions"]')
    list?.replaceChildren()
    return list?.childElementCount
  })
  expect(before).toBe(0)
  await box().fill(text)
  await list().getByRole('option').first().waitFor()
}

async function options(): Promise<string[]> {
  return list().getByRole('option').allTextContents()
}
