import { mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { buildSearch } from '@gongkai/site/search/search-index'
import type { SearchRecord } from '@gongkai/site/search/search-record'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { launchChromium } from '@gongkai/site/testing/chromium'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { release } from '../../release/release.ts'
import { Random } from '../portal/random.ts'
import type { Texts } from '../portal/texts.ts'
import { corpusRecord } from './corpus-records.ts'
import { drawQueries, type JudgedQuery, type QueryKind } from './query-set.ts'
import { RawScan } from './raw-scan.ts'
import { slowLine } from './slow-line.ts'

/** What one query of the set showed. */
export interface Asked {
  readonly kind: QueryKind
  readonly query: string
  /** How many there are in truth, how many were told of, and how many of the first ten are right. */
  readonly truth: number
  readonly total: number
  readonly wrong: readonly string[]
  /** Whether what the query names came first; nothing where it names nothing. */
  readonly isFirst?: boolean
  /** Milliseconds until the exact total and ten results with excerpts are there, on a page that is open. */
  readonly milliseconds: number
  readonly requests: number
  readonly bytes: number
}

export interface MeasuredSearch {
  readonly records: number
  readonly real: boolean
  /** Seconds of wall and of processor, and bytes of memory, of indexing. */
  readonly indexing: { readonly seconds: number; readonly processor: number; readonly memory: number }
  readonly setUp: { readonly milliseconds: number; readonly requests: number; readonly bytes: number }
  /** Milliseconds until ten results are there, at 1.6 Mb/s and 150 ms round trip, with an empty cache. */
  readonly slow: readonly number[]
  readonly asked: readonly Asked[]
}

/** Builds an index, serves it with the search page, and asks it the whole set in a browser. */
export async function benchSearch(
  texts: Texts,
  count: number,
  say: (sentence: string) => void,
): Promise<MeasuredSearch> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-bench-search-'))
  const out = join(folder, 'site')
  const browser = await launchChromium()
  try {
    const examples = await readExamples()
    await writeSnapshot(join(folder, 'snapshot'), examples.snapshot, examples.fileAt)
    await release({ snapshot: join(folder, 'snapshot'), out, today: exampleDay })
    say('Indexing.')
    const indexing = await buildInto(out, texts, count)
    say(`Indexed in ${indexing.seconds.toFixed(0)} s, ${indexing.processor.toFixed(0)} s of processor.`)
    const records = Array.from({ length: count }, (_, number) => corpusRecord(texts, number))
    const queries = drawQueries(records, new RawScan(records), new Random('search'))
    const server = await servePortal(() => out, 0)
    try {
      const setUp = await firstQuery(browser, server.address, '规范性文件')
      const slow: number[] = []
      for (const { query } of queries.slice(0, 15)) slow.push(await slowly(browser, server.address, query))
      const asked = await askAll(browser, server.address, queries, say)
      return { records: count, real: texts.real, indexing, setUp, slow, asked }
    } finally {
      await server.close()
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function buildInto(out: string, texts: Texts, count: number): Promise<MeasuredSearch['indexing']> {
  const keys = Array.from({ length: count }, (_, number) => keyOf(corpusRecord(texts, number)))
  const given = async (paths: string[]): Promise<SearchRecord[]> =>
    paths.map((path) => corpusRecord(texts, Number(path.split('/')[2])))
  // One after the other: a segment has thousands of texts, and a process only so many open files.
  const write = (path: string, content: Uint8Array): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), content)
  }
  const [begun, before] = [performance.now(), process.cpuUsage()]
  await buildSearch(keys, given, write)
  const { user, system } = process.cpuUsage(before)
  return {
    seconds: (performance.now() - begun) / 1000,
    processor: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
  }
}

function keyOf({ path, day }: SearchRecord): { path: string; day?: string } {
  return day === undefined ? { path } : { path, day }
}

async function askAll(
  browser: Browser,
  portal: string,
  queries: readonly JudgedQuery[],
  say: (sentence: string) => void,
): Promise<Asked[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  const traffic = await watchTraffic(page)
  await page.goto(`${portal}/search/?q=${encodeURIComponent('规范性文件')}`)
  await done(page)
  const asked: Asked[] = []
  for (const judged of queries) {
    traffic.reset()
    const milliseconds = await askOnPage(page, `?${new URLSearchParams({ q: judged.query, ...judged.address })}`)
    asked.push(await judge(page, judged, { milliseconds, requests: traffic.requests(), bytes: traffic.bytes() }))
    if (asked.length % 100 === 0) say(`${asked.length} of ${queries.length} queries.`)
  }
  await page.close()
  return asked
}

/** Milliseconds until the page says that it is done. The page watches itself: who asks it again and again is told late. */
function askOnPage(page: Page, search: string): Promise<number> {
  return page.evaluate(
    (search) =>
      new Promise<number>((resolve, reject) => {
        const list = document.querySelector<HTMLElement>('[data-search-state]')
        const begun = performance.now()
        new MutationObserver((_, observer) => {
          const state = list?.dataset.searchState
          if (state !== 'done' && state !== 'failed') return
          observer.disconnect()
          if (state === 'done') resolve(performance.now() - begun)
          else reject(new Error(`The search failed: ${search}`))
        }).observe(document.body, { subtree: true, attributeFilter: ['data-search-state'] })
        history.pushState(null, '', search)
        dispatchEvent(new PopStateEvent('popstate'))
      }),
    search,
  )
}

/** Has every page of the context note when it was done, in milliseconds from when it was asked for. */
async function noteWhenDone(context: BrowserContext): Promise<(page: Page) => Promise<number>> {
  await context.addInitScript(() => {
    new MutationObserver((changes, observer) => {
      const isDone = changes.some(({ target }) => (target as HTMLElement).dataset.searchState === 'done')
      if (!isDone) return
      observer.disconnect()
      Object.assign(window, { searchWasDone: performance.now() })
    }).observe(document, { subtree: true, attributeFilter: ['data-search-state'] })
  })
  return async (page) => {
    await done(page)
    return page.evaluate(() => (window as unknown as { searchWasDone: number }).searchWasDone)
  }
}

async function judge(
  page: Page,
  { kind, query, expected, first, mayNameOthers }: JudgedQuery,
  cost: Pick<Asked, 'milliseconds' | 'requests' | 'bytes'>,
): Promise<Asked> {
  const shown = await page.evaluate(() => ({
    total: Number(document.querySelector<HTMLElement>('[data-search-state]')?.dataset.resultTotal),
    paths: [...document.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset }) => dataset.result ?? ''),
    unmarked: [...document.querySelectorAll<HTMLElement>('[data-result]')]
      .filter((result) => result.querySelector('mark') === null)
      .map(({ dataset }) => dataset.result ?? ''),
  }))
  const truth = expected()
  const named = first ?? new Set<string>()
  const all = mayNameOthers === true ? truth.union(named) : truth
  const wrong = [
    ...(shown.total === all.size ? [] : [`${shown.total} told, ${all.size} there`]),
    ...shown.paths.filter((path) => !all.has(path)).map((path) => `${path} does not belong`),
    ...shown.unmarked.map((path) => `${path} marks nothing`),
  ]
  return {
    kind,
    query,
    truth: all.size,
    total: shown.total,
    wrong,
    ...(first === undefined ? {} : { isFirst: first.has(shown.paths[0] ?? '') }),
    ...cost,
  }
}

async function firstQuery(browser: Browser, portal: string, query: string): Promise<MeasuredSearch['setUp']> {
  const context = await browser.newContext()
  const whenDone = await noteWhenDone(context)
  const page = await context.newPage()
  const traffic = await watchTraffic(page)
  await page.goto(`${portal}/search/?q=${encodeURIComponent(query)}`)
  const milliseconds = await whenDone(page)
  const [requests, bytes] = [traffic.setUpRequests(), traffic.setUpBytes()]
  await context.close()
  return { milliseconds, requests, bytes }
}

async function slowly(browser: Browser, portal: string, query: string): Promise<number> {
  const line = await slowLine(portal, { roundTrip: 150, bytesASecond: 200_000 })
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
  try {
    const whenDone = await noteWhenDone(context)
    const page = await context.newPage()
    await page.goto(`${line.address}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' })
    return await whenDone(page)
  } finally {
    await context.close()
    line.close()
  }
}

async function done(page: Page): Promise<void> {
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached', timeout: 120_000 })
}

interface Traffic {
  reset(): void
  requests(): number
  bytes(): number
  setUpRequests(): number
  setUpBytes(): number
}

/** Counts what comes over the network, as transferred. */
async function watchTraffic(page: Page): Promise<Traffic> {
  let seen: { path: string; bytes: number }[] = []
  page.on('requestfinished', (request) => {
    const entry = { path: new URL(request.url()).pathname, bytes: 0 }
    seen.push(entry)
    void request
      .sizes()
      .then(({ responseBodySize, responseHeadersSize }) => {
        entry.bytes = responseBodySize + responseHeadersSize
      })
      .catch(() => undefined)
  })
  const isSetUp = ({ path }: { path: string }): boolean =>
    /\/search\/(?:$|segments\.json$)|\.(?:table|js|css)$/.test(path)
  return {
    reset: () => {
      seen = []
    },
    requests: () => seen.length,
    bytes: () => seen.reduce((sum, { bytes }) => sum + bytes, 0),
    setUpRequests: () => seen.filter(isSetUp).length,
    setUpBytes: () => seen.filter(isSetUp).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
