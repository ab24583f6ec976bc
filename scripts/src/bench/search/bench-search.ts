import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { filesBelow } from '@gongkai/site/search/index-files'
import { buildSearch } from '@gongkai/site/search/search-index'
import type { SearchRecord } from '@gongkai/site/search/search-record'
import { live } from '@gongkai/site/search/search-state'
import { launchChromium } from '@gongkai/site/testing/chromium'
import type { Browser } from 'playwright-core'
import { release } from '../../release/release.ts'
import { Random } from '../portal/random.ts'
import type { Texts } from '../portal/texts.ts'
import { type Asked, askAll } from './ask-all.ts'
import { noteWhenDone, type Took } from './ask-on-page.ts'
import { builtInSteps } from './built-in-steps.ts'
import { readersDay } from './conditions.ts'
import { corpusRecord, indexedRecord } from './corpus-records.ts'
import { bytesOf, CountedPortal, isSetUp } from './counted-portal.ts'
import { type JudgedFurther, judgeFurther } from './judge-further.ts'
import { type JudgedSets, SetsJudge } from './judge-sets.ts'
import { Truth } from './judged-query.ts'
import { drawQueries } from './query-set.ts'
import { RawScan } from './raw-scan.ts'
import { slowLine } from './slow-line.ts'

export interface MeasuredSearch {
  readonly records: number
  readonly real: boolean
  /** Whether the index was brought forward in many steps, not built at once. */
  readonly inSteps: boolean
  /** Seconds of wall and of processor, and bytes of memory, of indexing. */
  readonly indexing: { readonly seconds: number; readonly processor: number; readonly memory: number }
  readonly setUp: { readonly shown: number; readonly requests: number; readonly bytes: number }
  /** At 1.6 Mb/s and 150 ms round trip, with an empty cache. */
  readonly slow: readonly Pick<Took, 'shown' | 'done'>[]
  readonly asked: readonly Asked[]
  readonly further: JudgedFurther
  readonly sets: JudgedSets
}

/** Builds an index, serves it with the search page, and asks it the whole set in a browser. */
export async function benchSearch(
  texts: Texts,
  { count, inSteps }: { readonly count: number; readonly inSteps: boolean },
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
    const { indexing, pathOf } = await buildInto(out, texts, { count, inSteps })
    say(`Indexed in ${indexing.seconds.toFixed(0)} s, ${indexing.processor.toFixed(0)} s of processor.`)
    const records = Array.from({ length: count }, (_, number) => corpusRecord(texts, number))
    const scan = new RawScan(records)
    const queries = drawQueries({ records, scan, random: new Random('search'), today: readersDay() })
    const truth = new Truth(scan, readersDay)
    const portal = await CountedPortal.serve(out)
    try {
      const setUp = await firstQuery(browser, portal, '规范性文件')
      const slow: Took[] = []
      for (const { query } of queries.slice(0, 15)) slow.push(await slowly(browser, portal.address, query))
      const judge = await SetsJudge.open(filesBelow(`${portal.address}/search/`), pathOf)
      const asked = await askAll(browser, portal, queries, truth, judge, say)
      const further = await judgeFurther(browser, portal.address, asked, truth)
      return { records: count, real: texts.real, inSteps, indexing, setUp, slow, asked, further, sets: judge.sets }
    } finally {
      await portal.close()
    }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function buildInto(
  out: string,
  texts: Texts,
  { count, inSteps }: { readonly count: number; readonly inSteps: boolean },
): Promise<{ indexing: MeasuredSearch['indexing']; pathOf: ReadonlyMap<string, string> }> {
  const keys = Array.from({ length: count }, (_, number) => {
    const { path, day } = corpusRecord(texts, number)
    return { path, day }
  })
  const given = async (paths: string[]): Promise<SearchRecord[]> =>
    paths.map((path) => indexedRecord(corpusRecord(texts, Number(path.split('/')[2]))))
  // One after the other: a part has thousands of texts, and a process only so many open files.
  const write = (path: string, content: Uint8Array): void => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), content)
  }
  const [begun, before] = [performance.now(), process.cpuUsage()]
  const read = (path: string): Promise<Uint8Array> => readFile(join(out, path))
  const remove = (path: string): void => rmSync(join(out, path))
  const { segments } = inSteps
    ? await builtInSteps(keys, given, { read, write, remove })
    : await buildSearch(keys, given, write)
  const { user, system } = process.cpuUsage(before)
  const indexing = {
    seconds: (performance.now() - begun) / 1000,
    processor: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
  }
  const held = [...segments.values()].flatMap((segment) => (segment === null ? [] : live(segment)))
  return { indexing, pathOf: new Map(held.map(({ id, path }) => [id, path])) }
}

async function firstQuery(browser: Browser, portal: CountedPortal, query: string): Promise<MeasuredSearch['setUp']> {
  const context = await browser.newContext()
  const whenDone = await noteWhenDone(context)
  const page = await context.newPage()
  await portal.answered()
  await page.goto(`${portal.address}/search/?q=${encodeURIComponent(query)}`)
  const { shown } = await whenDone(page)
  const setUp = (await portal.answered()).filter(isSetUp)
  await context.close()
  return { shown, requests: setUp.length, bytes: bytesOf(setUp) }
}

async function slowly(browser: Browser, portal: string, query: string): Promise<Took> {
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
