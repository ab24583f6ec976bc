import { filterKinds, narrowedTo } from './conditions.ts'
import type { JudgedQuery, Truth } from './judged-query.ts'
import type { ShownCount } from './shown-results.ts'

/**
 * What is wrong with the numbers at the filters: each has to be that of the results where it leads, and no value of which there are results may be missing.
 */
export function faultsOfCounts(counts: readonly ShownCount[], judged: JudgedQuery, truth: Truth): string[] {
  const told = new Map(counts.map(({ address, count }) => [inOrder(address), Number(count.replaceAll(',', ''))]))
  const there = countsOf(judged, truth)
  return [...new Set([...told.keys(), ...there.keys()])]
    .filter((address) => told.get(address) !== there.get(address))
    .map((address) => `at the filter ${address} ${told.get(address) ?? 0} told, ${there.get(address) ?? 0} there`)
}

/** By the address of each value of which there are results, how many. */
function countsOf(judged: JudgedQuery, truth: Truth): Map<string, number> {
  const { query, address } = judged
  const { page: _, ...asked } = address
  const day = address.on ?? truth.today
  // Whatever is narrowed, the words and the day stay: no value stands beyond these.
  const all = truth.answer(judged, {})
  const rows = Object.entries(filterKinds).flatMap(([kind, valuesOf]) => {
    const values = new Set(all.flatMap((record) => valuesOf(record, day)))
    return [...values].map((value): [string, number] => {
      const narrowed = narrowedTo(asked, kind, value)
      return [inOrder(`?${new URLSearchParams({ q: query, ...narrowed })}`), truth.answer(judged, narrowed).length]
    })
  })
  return new Map(rows.filter(([, count]) => count > 0))
}

function inOrder(address: string): string {
  const said = new URLSearchParams(address)
  said.sort()
  return said.toString()
}
