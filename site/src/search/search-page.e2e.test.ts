import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium } from '../testing/chromium.ts'
import { buildSearch, updateSearch, usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { buildSite } from './testing/build-site.ts'
import { generatedRecords, noFacets, picker } from './testing/generated-records.ts'
import { memoryTree } from './testing/memory-tree.ts'
import { scan } from './testing/scan.ts'
import { type FileServer, serveFiles } from './testing/serve-files.ts'
import { watchComplaints } from './testing/watch-complaints.ts'

const records: SearchRecord[] = [
  ...generatedRecords(64),
  {
    path: '/documents/long/',
    type: 'normative-document',
    title: '<img src=x onerror=alert(1)>临江市长文件',
    facets: noFacets,
    numbers: [],
    authorities: [],
    day: '2020-02-02',
    paragraphs: [
      ...Array.from({ length: 900 }, (_, place) => `第${place}款 应当依法公开。`),
      '末尾独有之语句，<b>照录原文</b>。',
    ],
  },
  {
    path: '/documents/edges/',
    type: 'disclosure',
    title: '段落之边',
    facets: noFacets,
    numbers: [{ printed: '临政函[2021]１２号' }],
    authorities: ['臨江市檔案局'],
    day: '2019-03-03',
    paragraphs: [
      '前段以甲乙',
      '丙丁开头的后段',
      '本條例自公佈之日起施行，製度全麵谘詢曆史',
      '2021\u200b年\u00ad度 Regulations',
    ],
  },
  {
    path: '/documents/chapters/',
    type: 'disclosure',
    title: '分章之文',
    facets: noFacets,
    numbers: [],
    authorities: [],
    day: '2018-04-04',
    headings: ['第二章 少有之章名'],
    paragraphs: [
      '前言提到甲类凭证。',
      ...Array.from({ length: 20 }, () => '各项应当依法办理。'),
      '前言也提到乙类凭单。',
      ...Array.from({ length: 900 }, (_, place) => `第${place}项 应当依法办理。`),
      '第二章 少有之章名',
      '持甲类凭证者，可以领取乙类凭单。',
      ...Array.from({ length: 900 }, (_, place) => `第${place}目 应当依法办理。`),
      '乙类凭单作废。',
    ],
  },
  {
    path: '/documents/cites/',
    type: 'disclosure',
    title: '转述',
    facets: noFacets,
    numbers: [],
    authorities: [],
    day: '2026-01-01',
    paragraphs: ['见临政函〔2021〕12号，及段落之边。'],
  },
  {
    path: '/documents/attached/',
    type: 'normative-document',
    title: '带附件的办法',
    facets: noFacets,
    numbers: [],
    authorities: [],
    day: '2018-08-08',
    paragraphs: ['第一条　为了登记，制定本办法。', '第二条　登记表见附件一'],
    attachments: [
      {
        name: '《办法》申请表',
        address: '/files/aa.docx',
        paragraphs: ['申请人须知', '第一条　申请人照实填写，<b>不得涂改</b>。'],
      },
      {
        name: '年度明细',
        address: '/files/bb.pdf',
        paragraphs: [
          ...Array.from({ length: 3000 }, (_, place) => `第${place}行 明细应当核对。`),
          '压轴之行，独此一处。',
        ],
      },
    ],
  },
]

/** Segments of some ten records. */
const shape = { ...usualShape, least: 15_000, more: 5000, most: 30_000, small: 10_000 }
const tree = memoryTree()

let browser: Browser
let server: FileServer
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const byPath = new Map(records.map((record) => [record.path, record]))
  const given = async (paths: string[]) => paths.flatMap((path) => byPath.get(path) ?? [])
  const [site, built] = await Promise.all([buildSite(), buildSearch(records, given, tree.write, shape)])
  tree.settle(built)
  server = await serveFiles(new Map([...site, ...tree.files]))
  browser = await launchChromium()
  page = await browser.newPage()
  watchComplaints(page, complaints)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

describe('the search page', () => {
  const pick = picker(7)
  const cuttings = Array.from({ length: 64 }, () => cutting(pick))

  test.each(cuttings)(
    'finds exactly the records that hold “%s”',
    async (phrase) => {
      const expected = scan(records, [phrase])
      expect(expected.length).toBeGreaterThan(0)
      expect(await resultsOf(phrase)).toEqual({ total: expected.length, paths: expected.toSorted() })
    },
    30_000,
  )

  test.each([
    ['临政发〔2018〕1号', ['临政发2018 1号']],
    ['临政发[2018]1号', ['临政发2018 1号']],
    ['临政发（2018）12号', ['临政发2018 12号']],
    ['１１３３００００１００／２０２１－１００００', ['11330000100 2021 10000']],
    ['規範性文件', ['规范性文件']],
    ['規範性文件　諮詢', ['规范性文件', '咨询']],
    ['政务公开 土地征收', ['政务公开', '土地征收']],
    ['政务公开 土地征收 3.5万元', ['政务公开', '土地征收', '3.5万元']],
    ['政 务 公开', ['政务公开']],
    ['a4紙', ['A4纸']],
    ['pm2.5', ['PM2.5']],
    ['《公報》', ['公报']],
  ])(
    'takes “%s” for the words it means',
    async (query, words) => {
      const expected = scan(records, words)
      expect(expected.length).toBeGreaterThan(0)
      expect(await resultsOf(query)).toEqual({ total: expected.length, paths: expected.toSorted() })
    },
    30_000,
  )

  test.each([
    '臨江市档案局',
    '本条例自公布之日起施行',
    '制度全面咨询历史',
    '2021年度',
    'REGULATIONS',
    '临政函﹝2021﹞12號',
  ])('finds “%s” however it is written in the record', async (query) => {
    expect((await resultsOf(query)).paths).toContain('/documents/edges/')
  })

  test.each(['甲乙丙丁', '临政函〔2021〕1号', '2021年度regulation', '这里没有的文字', '政务公开 这里没有'])(
    'finds nothing for “%s”',
    async (query) => {
      expect(await resultsOf(query)).toEqual({ total: 0, paths: [] })
      expect(await page.getByRole('status').textContent()).toContain(`没有找到含有“${query}”的内容`)
    },
  )

  test('shows only the type that is asked for', async () => {
    const interpretations = records.filter(({ type }) => type === 'interpretation')
    const expected = scan(interpretations, ['的'])
    expect(await resultsOf('的', 'interpretation')).toEqual({ total: expected.length, paths: expected.toSorted() })
    expect(await resultsOf('的', 'no-such-type')).toEqual({ total: 0, paths: [] })
  })

  test.each([
    ['公报 -规划', ['公报'], ['规划']],
    ['政务公开 -"土地征收" －公报', ['政务公开'], ['土地征收', '公报']],
    ['"政务公开" -规范性文件', ['政务公开'], ['规范性文件']],
  ])('leaves out what “%s” does not want', async (query, words, unwanted) => {
    const without = new Set(unwanted.flatMap((word) => scan(records, [word])))
    const expected = scan(records, words).filter((path) => !without.has(path))
    expect(expected.length).toBeGreaterThan(0)
    expect(await resultsOf(query)).toEqual({ total: expected.length, paths: expected.toSorted() })
  })

  describe('narrows results', () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date())
    const has = (facet: 'authority' | 'topic' | 'level', code: string) => (record: SearchRecord) =>
      record.facets[facet].some((term) => term.code === code)
    const inState = (state: string, day: string) => (record: SearchRecord) =>
      record.validity?.filter(({ since = '' }) => since <= day).at(-1)?.state === state
    test.each<[string, (record: SearchRecord) => boolean]>([
      ['authority=housing', has('authority', 'housing')],
      ['authority=finance&topic=land', (record) => has('authority', 'finance')(record) && has('topic', 'land')(record)],
      ['level=rule&type=normative-document', has('level', 'rule')],
      ['validity=repealed', inState('repealed', today)],
      ['validity=in-force', inState('in-force', today)],
      ['on=2014-06-01', inState('in-force', '2014-06-01')],
      ['on=2014-06-01&validity=not-yet-in-force', inState('not-yet-in-force', '2014-06-01')],
      ['from=2013-02-01', ({ day = '' }) => day >= '2013-02-01'],
      ['from=2012-01-01&to=2012-12-31', ({ day = '' }) => day.startsWith('2012')],
      [
        'to=2011-05-14&authority=government',
        (record) => (record.day ?? '9') <= '2011-05-14' && has('authority', 'government')(record),
      ],
      ['authority=nobody', () => false],
    ])('%s', async (narrowed, isWanted) => {
      const expected = scan(records.filter(isWanted), ['政务公开'])
      if (!narrowed.includes('nobody')) expect(expected.length).toBeGreaterThan(0)
      await open(`?q=政务公开&${narrowed}`)
      const { total, paths } = await shown()
      expect(total).toBe(expected.length)
      for (const path of paths) expect(expected).toContain(path)
    })

    test('and says how many there are of each value, if it were chosen instead', async () => {
      await open('?q=政务公开&authority=finance&from=2012-01-01')
      await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached' })
      const told = await page.locator('.filters-beside [data-facet]').evaluateAll((links) =>
        links.map((link) => {
          const { facet, code, count } = (link as HTMLElement).dataset
          return [`${facet} ${code}`, Number(count)] as const
        }),
      )
      const count = (isWanted: (record: SearchRecord) => boolean): number =>
        scan(records.filter(isWanted), ['政务公开']).length
      const since = ({ day = '' }: SearchRecord): boolean => day >= '2012-01-01'
      const ofFinance = has('authority', 'finance')
      const numbers = new Map(told)
      for (const code of ['government', 'finance', 'housing'])
        expect([code, numbers.get(`authority ${code}`)]).toEqual([
          code,
          count((record) => since(record) && has('authority', code)(record)),
        ])
      expect(numbers.get('topic land')).toBe(
        count((record) => since(record) && ofFinance(record) && has('topic', 'land')(record)),
      )
      expect(numbers.get('validity in-force')).toBe(
        count((record) => since(record) && ofFinance(record) && inState('in-force', today)(record)),
      )
      for (const year of ['2010', '2011', '2012', '2015'])
        expect([year, numbers.get(`year ${year}`) ?? 0]).toEqual([
          year,
          count((record) => ofFinance(record) && (record.day ?? '').startsWith(year)),
        ])
      expect(told.length).toBeGreaterThan(10)
    })

    test('and opens the index once, however fast one question follows another', async () => {
      await open('?q=政务公开')
      const before = server.asked.filter(({ path }) => path === 'search/segments.json').length
      await page.evaluate(async () => {
        for (const query of ['公报', '土地征收', '规范性文件', '政务公开']) {
          history.pushState(null, '', `?q=${query}`)
          dispatchEvent(new PopStateEvent('popstate'))
          await new Promise((resolve) => setTimeout(resolve, 15))
        }
      })
      await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached' })
      expect(new URL(page.url()).searchParams.get('q')).toBe('政务公开')
      expect((await shown()).total).toBe(scan(records, ['政务公开']).length)
      expect(server.asked.filter(({ path }) => path === 'search/segments.json')).toHaveLength(before)
    })

    test('by a click, and widens them again by another', async () => {
      await open('?q=政务公开')
      const { total } = await shown()
      await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached' })
      const link = page.locator('.filters-beside [data-facet="authority"][data-code="housing"]')
      const count = await link.getAttribute('data-count')
      await link.click()
      await page.locator('[data-search-state="done"]').waitFor()
      expect(new URL(page.url()).searchParams.get('authority')).toBe('housing')
      expect((await shown()).total).toBe(Number(count))
      await page.getByRole('link', { name: '去掉条件“机关：市住建局”' }).click()
      await page.locator('[data-search-state="done"]').waitFor()
      expect((await shown()).total).toBe(total)
    })

    test('and leads to the feed of what it is narrowed to, where that is one thing that has a feed', async () => {
      const feeds = (): Promise<(string | null)[]> =>
        page.locator('.search-feed a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      for (const [narrowed, scope] of [
        ['authority=finance', 'authorities/finance'],
        ['topic=land', 'topics/land'],
        ['type=normative-document', 'documents'],
      ]) {
        await open(`?q=政务公开&${narrowed}`)
        await page.locator('.search-feed a').first().waitFor()
        const formats = ['rss.xml', 'atom.xml', 'feed.json']
        expect(await feeds()).toEqual(formats.map((format) => `/feeds/${scope}/${format}`))
        expect(await page.locator('.search-feed').textContent()).toContain('不限于搜索的文字')
      }
      for (const narrowed of [
        'type=interpretation',
        'authority=finance&topic=land',
        'topic=land&from=2012-01-01',
        '',
      ]) {
        await open(`?q=政务公开&${narrowed}`)
        await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached' })
        expect(await feeds()).toEqual([])
      }
    })

    test('by days that are typed', async () => {
      await open('?q=政务公开')
      await page.getByLabel('文件日期从').fill('2013-02-01')
      await page.getByRole('button', { name: '搜索' }).click()
      await page.locator('[data-search-state="done"]').waitFor()
      const expected = scan(
        records.filter(({ day = '' }) => day >= '2013-02-01'),
        ['政务公开'],
      )
      expect((await shown()).total).toBe(expected.length)
    })
  })

  test('asks for a word to look for where there are only words to leave out', async () => {
    await page.goto(`${server.address}/search/?q=-公报`)
    // The page is idle before its program has read the address, too.
    await page.getByRole('status').filter({ hasText: '至少一个要查找的词' }).waitFor()
  })

  test('orders by day where that is asked for, and keeps it in the address', async () => {
    await open('?q=政务公开')
    const { total } = await shown()
    await page.getByLabel('排序').selectOption('最新优先')
    await page.locator('[data-search-state="done"]').waitFor()
    expect(new URL(page.url()).searchParams.get('sort')).toBe('day')
    expect((await shown()).total).toBe(total)
    const days = await page.locator('[data-result] time').allTextContents()
    expect(days).toHaveLength(10)
    expect(days).toEqual(days.toSorted().reverse())
    await open('?q=政务公开&sort=day&page=2')
    const next = await page.locator('[data-result] time').allTextContents()
    expect((next[0] ?? '') <= (days.at(-1) ?? '')).toBe(true)
  })

  test('puts the record that bears a number or a title before newer ones that cite it', async () => {
    await open('?q=临政函〔2021〕12号')
    expect((await shown()).paths).toEqual(['/documents/edges/', '/documents/cites/'])
    await open('?q=段落之边')
    expect((await shown()).paths).toEqual(['/documents/edges/', '/documents/cites/'])
  })

  test('shows the text as it was written, with the words marked, from any depth of a long record', async () => {
    await open('?q=照录原文 独有之语句')
    const result = page.locator('[data-result="/documents/long/"]')
    expect(await result.locator('p').last().textContent()).toBe('末尾独有之语句，<b>照录原文</b>。')
    expect(await result.locator('mark').allTextContents()).toEqual(['独有之语句', '照录原文'])
    expect(await result.getByRole('link').textContent()).toBe('<img src=x onerror=alert(1)>临江市长文件')
    expect(await page.locator('img').count()).toBe(0)
  })

  test.each([
    ['不得涂改', '附件《〈办法〉申请表》', '/files/aa.docx', '第一条　申请人照实填写，<b>不得涂改</b>。'],
    ['独此一处', '附件《年度明细》', '/files/bb.pdf', '压轴之行，独此一处。'],
    ['压轴', '附件《年度明细》', '/files/bb.pdf', '压轴之行，独此一处。'],
    ['制定本办法', '第一条', '/documents/attached/?words=%E5%88%B6%E5%AE%9A%E6%9C%AC%E5%8A%9E%E6%B3%95#article-1', ''],
  ])('says in which attachment “%s” stands, and leads there', async (query, label, address, text) => {
    await open(`?q=${query}`)
    const result = page.locator('[data-result="/documents/attached/"]')
    const link = result.locator('.result-excerpt a')
    expect(await link.allTextContents()).toEqual([label])
    expect(await link.getAttribute('href')).toBe(address)
    expect(await result.locator('.result-excerpt').textContent()).toContain(`${label} ${text}`)
    expect(await result.locator('mark').allTextContents()).toEqual([query])
    expect(await result.locator('h2 a').getAttribute('href')).toMatch(/^\/documents\/attached\/\?words=/)
  })

  test('names the place of each word where they stand in two', async () => {
    await open('?q=制定本办法 不得涂改')
    const links = page.locator('[data-result="/documents/attached/"] .result-excerpt a')
    expect(await links.allTextContents()).toEqual(['第一条', '附件《〈办法〉申请表》'])
  })

  test.each(['附件一申请人须知', '申请人须知第一条', '不得涂改第0行'])(
    'finds no phrase that passes an edge: %s',
    async (query) => expect(await resultsOf(query)).toEqual({ total: 0, paths: [] }),
  )

  test('shows a heading where it stands in the text, and words where they stand together', async () => {
    await open('?q=少有之章名')
    const result = page.locator('[data-result="/documents/chapters/"]')
    expect(await result.locator('p').last().textContent()).toBe('第二章 少有之章名')
    await open('?q=甲类凭证 乙类凭单')
    expect(await result.locator('p').last().textContent()).toBe('持甲类凭证者，可以领取乙类凭单。')
  })

  test('pages by links and keeps the address, back and forward', async () => {
    await open('?q=的')
    await page.getByRole('link', { name: '下一页' }).click()
    await page.locator('[data-search-state="done"]').waitFor()
    expect(new URL(page.url()).searchParams.get('page')).toBe('2')
    expect(await page.getByRole('status').textContent()).toContain('第 2 页')
    await page.goBack()
    await page.locator('[data-search-state="done"]').waitFor()
    expect(await page.getByRole('status').textContent()).toContain('第 1 页')
  })

  test('reaches every result once by the page in the address', async () => {
    const expected = scan(records, ['政务公开', '公报'])
    expect(expected.length).toBeGreaterThan(20)
    const paths: string[] = []
    for (let number = 1; number <= Math.ceil(expected.length / 10); number++) {
      await open(`?q=政务公开 公报&page=${number}`)
      paths.push(...(await shown()).paths)
    }
    expect(paths.toSorted()).toEqual(expected.toSorted())
    await open('?q=政务公开&page=99')
    expect((await shown()).paths).toEqual([])
    expect(await page.getByRole('status').textContent()).toContain('没有第 99 页')
  })

  test('searches what is typed', async () => {
    await open('')
    expect(await page.locator('[data-search-state]').getAttribute('data-search-state')).toBe('idle')
    await page.getByRole('combobox', { name: '文字、标题或者文号' }).fill('段落之边')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.locator('[data-search-state="done"]').waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('段落之边')
    expect(await page.locator('[data-result]').count()).toBe(2)
  })

  test('takes the keyboard to the results, and says once how many there are', async () => {
    await open('')
    await page.evaluate(() => {
      const status = document.querySelector('[role="status"]')
      const said: string[] = []
      Object.assign(window, { said })
      if (status !== null)
        new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true })
    })
    await page.locator('[data-search="query"]').fill('政务公开')
    await page.keyboard.press('Enter')
    await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached' })
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    const count = scan(records, ['政务公开']).length
    expect(await focused()).toContain(`找到 ${count} 条结果`)
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    expect(said.filter((sentence) => sentence.includes('找到'))).toHaveLength(1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[data-result]') !== null)).toBe(true)
  })

  test('lets the keyboard skip the filters, without searching again', async () => {
    await open('?q=政务公开')
    await page.locator('[data-search-counts="done"]').waitFor({ state: 'attached' })
    await page.locator('.filters-beside a').first().focus()
    await page.keyboard.press('Shift+Tab')
    const skip = page.getByRole('link', { name: '跳到搜索结果' })
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
    await page
      .locator('[data-result]')
      .first()
      .evaluate((result) => result.setAttribute('data-same', ''))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'status')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[data-same]') !== null)).toBe(true)
    expect(await page.locator('[data-same]').count()).toBe(1)
  })

  test('begins with results on the first screen of a phone, and says what is chosen in the folded form', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    await open('?q=政务公开&type=interpretation&sort=day')
    const { y = 640 } = (await page.locator('[data-result]').first().boundingBox()) ?? {}
    expect(y).toBeLessThan(600)
    expect(await page.getByLabel('排序').isVisible()).toBe(false)
    const folded = page.getByText('类型、日期和排序')
    expect(await folded.textContent()).toContain('：政策解读，最新优先')
    await folded.click()
    await page.getByLabel('排序').selectOption('相关优先')
    await page.locator('[data-search-state="done"]').waitFor()
    expect(await folded.textContent()).not.toContain('最新优先')
    await page.setViewportSize({ width: 1280, height: 720 })
    expect(await page.getByLabel('文件日期从').isVisible()).toBe(true)
  })

  test('asks for words where there are only punctuation marks', async () => {
    await open('?q=〔〕，。')
    expect(await page.locator('[data-search-state]').getAttribute('data-search-state')).toBe('idle')
    expect(await page.getByRole('status').textContent()).toContain('只有标点符号')
  })

  test('has no barrier that axe finds, with and without results', async () => {
    const context = await browser.newContext()
    page = await context.newPage()
    for (const address of ['', '?q=的&page=2', '?q=这里没有的文字']) {
      await open(address)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
    }
  })

  test('breaks no content security policy and raises no error', () => {
    expect(complaints).toEqual([])
  })

  test.each(['grams', 'heads', 'part', 'table'])(
    'says that it failed, rather than showing too little, where files of the kind .%s are missing',
    async (kind) => {
      const missing = [...server.files].filter(([path]) => path.endsWith(`.${kind}`))
      for (const [path] of missing) server.files.delete(path)
      await page.goto(`${server.address}/search/?q=政务公开&fresh`)
      await page.locator('[data-search-state="failed"]').waitFor({ state: 'attached' })
      expect(await page.locator('[data-result]').count()).toBe(0)
      expect(await page.locator('[data-result-total]').count()).toBe(0)
      expect(await page.getByRole('status').textContent()).toContain('搜索没有完成')
      for (const [path, content] of missing) server.files.set(path, content)
    },
  )

  test.each([
    ['worker', /worker[^/]*\.js$/],
    ['page’s own program', /search-page[^/]*\.js$/],
  ])('says that it failed where the %s cannot be fetched', async (_, script) => {
    const context = await browser.newContext()
    const other = await context.newPage()
    // The worker is started before the page's program is there.
    await other.route(/search-page[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.continue()
    })
    await other.route(script, (route) => route.abort())
    await other.goto(`${server.address}/search/?q=政务公开`)
    await other.locator('[data-search-state="failed"]').waitFor({ state: 'attached' })
    expect(await other.getByRole('status').textContent()).toContain('搜索没有完成')
    await context.close()
  })

  test('finds on a page that was open before a release what stands since, though files are gone', async () => {
    await open('?q=段落之边')
    expect((await shown()).paths).toEqual(['/documents/edges/', '/documents/cites/'])
    const revised = records.flatMap((record) =>
      record.path === '/documents/edges/' ? [{ ...record, paragraphs: ['丙丁开头的后段，改为新句。'] }] : [],
    )
    const before = new Set(tree.files.keys())
    tree.settle(await updateSearch(tree.state, { upserts: revised, removed: ['/documents/cites/'] }, tree, shape))
    for (const path of before.difference(tree.files)) server.files.delete(path)
    for (const [path, content] of tree.files) server.files.set(path, content)
    for (const [query, paths] of [
      ['段落之边', ['/documents/edges/']],
      ['丙丁开头', ['/documents/edges/']],
      ['前段以甲乙', []],
      ['改为新句', ['/documents/edges/']],
      ['转述', []],
    ] as const) {
      await page.getByRole('combobox', { name: '文字、标题或者文号' }).fill(query)
      await page.getByRole('button', { name: '搜索' }).click()
      await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
      expect([query, (await shown()).paths]).toEqual([query, paths])
    }
    const standing = records.filter(({ path }) => path !== '/documents/cites/' && path !== '/documents/edges/')
    const expected = scan([...standing, ...revised], ['公'])
    expect(await resultsOf('公')).toEqual({ total: expected.length, paths: expected.toSorted() })
  })

  test('says without script where else to look', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${server.address}/search/`)
    expect(await plain.getByRole('link', { name: '政策文件' }).isVisible()).toBe(true)
    await context.close()
  })
})

/** All results, from the first page by its link to the next. */
async function resultsOf(query: string, type = ''): Promise<{ total: number; paths: string[] }> {
  await open(`?q=${encodeURIComponent(query)}&type=${type}`)
  const { total, paths } = await shown()
  const next = page.getByRole('link', { name: '下一页' })
  while ((await next.count()) > 0) {
    await next.click()
    await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' })
    paths.push(...(await shown()).paths)
  }
  return { total, paths: paths.toSorted() }
}

async function open(address: string): Promise<void> {
  await page.goto(`${server.address}/search/${address}`)
  const asks = /[?&]q=[^&]*[\p{L}\p{N}]/u.test(decodeURIComponent(address))
  await page.locator(`[data-search-state="${asks ? 'done' : 'idle'}"]`).waitFor({ state: 'attached' })
}

async function shown(): Promise<{ total: number; paths: string[] }> {
  const total = await page.locator('[data-search-state]').getAttribute('data-result-total')
  const paths = await page
    .locator('[data-search-state] [data-result]')
    .evaluateAll((results) => results.map((result) => String(result.getAttribute('data-result'))))
  return { total: Number(total ?? Number.NaN), paths }
}

/** 2-12 characters out of any paragraph, not through the middle of a number or a word. */
function cutting(pick: (below: number) => number): string {
  const { paragraphs } = records[pick(64)] ?? { paragraphs: [] }
  const paragraph = paragraphs[pick(paragraphs.length)] ?? ''
  const characters = [...paragraph.replaceAll(/[\s\u200b]/gu, '')]
  const from = pick(characters.length - 12)
  const phrase = characters.slice(from, from + 2 + pick(11)).join('')
  const inside = /[A-Za-z0-9.,%]/
  const torn = inside.test(phrase.at(0) ?? '') || inside.test(phrase.at(-1) ?? '')
  return torn || (phrase.match(/\p{Script=Han}/gu) ?? []).length < 2 ? cutting(pick) : phrase
}
