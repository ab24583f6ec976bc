import type { RawRecord } from './corpus-records.ts'
import { faultsOfResult } from './judge-result.ts'
import type { JudgedQuery } from './judged-query.ts'
import type { Shown } from './shown-results.ts'

const aPage = 10

/** What is wrong with the first page of an answer; nothing where all of it is right. */
export function faultsOfAnswer(
  shown: Shown,
  judged: JudgedQuery,
  truth: readonly RawRecord[],
  today: string,
): string[] {
  const byPath = new Map(truth.map((record) => [record.path, record]))
  const paths = shown.results.map(({ path }) => path)
  return [
    ...(shown.total === truth.length ? [] : [`${shown.total} told, ${truth.length} there`]),
    ...faultsOfPages([paths], judged, truth),
    ...shown.results.flatMap((result) => {
      const record = byPath.get(result.path)
      return record === undefined ? [] : faultsOfResult(result, record, judged, today)
    }),
  ]
}

/** What is wrong with the results of the first pages: each has to be full, every hit stands in them once, and in the order of days where that was asked for. */
export function faultsOfPages(
  pages: readonly (readonly string[])[],
  { address }: JudgedQuery,
  truth: readonly RawRecord[],
): string[] {
  const dayOf = new Map(truth.map(({ path, day }) => [path, day]))
  const shown = pages.flat()
  const wanted = Math.min(truth.length, pages.length * aPage)
  const days = shown.map((path) => dayOf.get(path) ?? '')
  const newest = [...dayOf.values()].sort().reverse().slice(0, shown.length)
  return [
    ...shown.filter((path) => !dayOf.has(path)).map((path) => `${path} does not belong`),
    ...shown.filter((path, place) => shown.indexOf(path) < place).map((path) => `${path} stands there again`),
    ...(shown.length === wanted ? [] : [`${shown.length} results shown, ${wanted} expected`]),
    ...(pages.slice(0, -1).every(({ length }) => length === aPage) ? [] : ['a page before the last is not full']),
    ...(address.sort !== 'day' || days.join() === newest.join()
      ? []
      : [`in the order of ${days.join(', ')}, expected ${newest.join(', ')}`]),
  ]
}
