import type { Browser, Page } from 'playwright-core'
import type { Asked } from './ask-all.ts'
import { askOnPage } from './ask-on-page.ts'
import { faultsOfPages } from './judge-answer.ts'
import { faultsOfCounts } from './judge-counts.ts'
import { addressOf, type QueryKind, type Truth } from './judged-query.ts'
import { shownCounts, shownResults } from './shown-results.ts'

/** What was judged of a part of the queries, beside their first page of results, and what was wrong with it. */
export interface JudgedFurther {
  /** Of how many queries the numbers at the filters were judged, and how many numbers these were. */
  readonly counted: number
  readonly counts: number
  /** Of how many queries all pages were read, and how many pages these were. */
  readonly paged: number
  readonly pages: number
  /** The query is as the address has it. */
  readonly faulty: readonly { readonly kind: QueryKind; readonly query: string; readonly wrong: readonly string[] }[]
}

/** Judges the numbers at the filters, which a wide page shows, and all pages of results. Nothing of this is measured. */
export async function judgeFurther(
  browser: Browser,
  portal: string,
  asked: readonly Asked[],
  truth: Truth,
): Promise<JudgedFurther> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${portal}/search/`)
  const [counted, paged] = [asked.filter(isCounted), someOfSeveralPages(asked)]
  let [counts, pages] = [0, 0]
  const faulty: JudgedFurther['faulty'][number][] = []
  for (const { kind, judged } of counted) {
    await askOnPage(page, addressOf(judged))
    const shown = await shownCounts(page)
    const wrong = faultsOfCounts(shown, judged, truth)
    counts += shown.length
    if (wrong.length > 0) faulty.push({ kind, query: addressOf(judged), wrong })
  }
  for (const { kind, judged, total } of paged) {
    const read: string[][] = []
    for (let number = 1; number <= Math.ceil(total / 10) + 1; number += 1)
      read.push(await pathsOf(page, addressOf(judged, { page: String(number) })))
    const wrong = faultsOfPages(read.slice(0, -1), judged, truth.answer(judged))
    const beyond = read.at(-1) ?? []
    pages += read.length - 1
    if (wrong.length + beyond.length > 0)
      faulty.push({
        kind,
        query: addressOf(judged),
        wrong: [...wrong, ...beyond.map((path) => `${path} beyond the last page`)],
      })
  }
  await page.close()
  return { counted: counted.length, counts, paged: paged.length, pages, faulty }
}

/** All that are narrowed, and every twelfth of the others. */
function isCounted({ judged }: Asked, place: number): boolean {
  return Object.keys(judged.address).length > 0 || place % 12 === 0
}

/** Of each kind two with several pages, not more than anybody waits for. */
function someOfSeveralPages(asked: readonly Asked[]): Asked[] {
  const several = asked.filter(({ total }) => total > 20 && total <= 150)
  return [...Map.groupBy(several, ({ kind }) => kind).values()].flatMap((own) => own.slice(0, 2))
}

async function pathsOf(page: Page, address: string): Promise<string[]> {
  await askOnPage(page, address)
  const { results } = await shownResults(page)
  return results.map(({ path }) => path)
}
