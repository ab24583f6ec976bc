import type { Browser } from 'playwright-core'
import { askOnPage, done, type Took } from './ask-on-page.ts'
import { bytesOf, type CountedPortal } from './counted-portal.ts'
import { faultsOfAnswer } from './judge-answer.ts'
import type { SetsJudge } from './judge-sets.ts'
import { addressOf, type JudgedQuery, type QueryKind, type Truth } from './judged-query.ts'
import { shownResults } from './shown-results.ts'

/** What one query of the set showed. */
export interface Asked {
  readonly kind: QueryKind
  readonly query: string
  readonly judged: JudgedQuery
  /** How many there are in truth, how many were told of, and what of the first ten results was wrong. */
  readonly truth: number
  readonly total: number
  readonly wrong: readonly string[]
  /** Of the first ten results, how many led to an article. */
  readonly articles: number
  /** Whether what the query names, or nearly names, came first; nothing where it names nothing. */
  readonly isFirst?: boolean
  /** On a page that is open. */
  readonly took: Pick<Took, 'shown' | 'done'>
  readonly requests: number
  readonly bytes: number
}

/** Asks the whole set on one page, as on a phone, and judges what it shows, and all that is found. */
export async function askAll(
  browser: Browser,
  portal: CountedPortal,
  queries: readonly JudgedQuery[],
  truth: Truth,
  sets: SetsJudge,
  say: (sentence: string) => void,
): Promise<Asked[]> {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await page.goto(`${portal.address}/search/?q=${encodeURIComponent('规范性文件')}`)
  await done(page)
  const asked: Asked[] = []
  for (const judged of queries) {
    const { kind, query } = judged
    await portal.answered()
    const { first, ...took } = await askOnPage(page, addressOf(judged))
    const answered = await portal.answered()
    const cost = { took, requests: answered.length, bytes: bytesOf(answered) }
    const shown = await shownResults(page)
    const all = truth.answer(judged)
    await sets.judge(judged, all, truth.today)
    asked.push({
      kind,
      query,
      judged,
      truth: all.length,
      total: shown.total,
      wrong: [...faultsOfAnswer(shown, judged, all, truth.today), ...faultsOfFirst(first, shown.results)],
      articles: shown.results.flatMap(({ articles }) => articles).length,
      ...firstOf(judged, shown.results),
      ...cost,
    })
    if (asked.length % 100 === 0) say(`${asked.length} of ${queries.length} queries.`)
  }
  await page.close()
  return asked
}

/** Whether all that the query names come before all others, as far as a page goes; of titles that it nearly says, whether one comes first. */
function firstOf(
  { named, nearly }: JudgedQuery,
  results: readonly { readonly path: string }[],
): Pick<Asked, 'isFirst'> {
  if (named !== undefined)
    return { isFirst: results.slice(0, named.size).every(({ path }) => named.has(path)) && results.length > 0 }
  return nearly === undefined ? {} : { isFirst: nearly.has(results[0]?.path ?? '') }
}

/** What is shown before it is known how many there are is what stands first in the end. */
function faultsOfFirst(first: readonly string[], results: readonly { readonly path: string }[]): string[] {
  const last = results.map(({ path }) => path)
  return first.join() === last.join() ? [] : [`first ${first.join(' ')} shown, then ${last.join(' ')}`]
}
