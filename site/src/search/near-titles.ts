import type { Order } from './address.ts'
import { partAt } from './positions.ts'
import type { SegmentReader } from './segment-reader.ts'

/** A record that is found, and where each phrase first stands in it. */
interface Ranked {
  readonly segment: Pick<SegmentReader, 'titles'>
  readonly doc: number
  weight: number
  readonly at: readonly (number | undefined)[]
}

/**
 * Those of which the query says nearly the whole title (without the 通知 at its end, say) come before those that have a longer title around it, however new these are: such a query
 * names a record. Where one is named outright there is nothing to find out, and of very many titles none is meant.
 */
export async function noteNearTitles(
  found: readonly Ranked[],
  { phrases, order }: { phrases: readonly string[]; order: Order },
  named: number,
): Promise<void> {
  const lengths = phrases.map((phrase) => phrase.split(' ').length)
  const all = lengths.reduce((sum, length) => sum + length, 0)
  if (order === 'day' || all < least || found.some(({ weight }) => weight >= named)) return
  const titled = found.filter(({ at }) => at.every((place) => place !== undefined && partAt(place) === 'title'))
  if (titled.length < 2 || titled.length > most) return
  const bySegment = Map.groupBy(titled, ({ segment }) => segment)
  const noted = [...bySegment].map(async ([segment, own]) => {
    const rows = await segment.titles(own.map(({ doc }) => doc))
    for (const record of own) {
      const length = rows.get(record.doc)?.initials.length ?? 0
      const said = coveredBy(record.at, lengths)
      if (said >= least && said >= length * share) record.weight += nearWeight
    }
  })
  await Promise.all(noted)
}

/** How many places of the title phrases take, which begin at those places and may overlap. */
function coveredBy(at: readonly (number | undefined)[], lengths: readonly number[]): number {
  const places = at.flatMap((place = 0, nth) => Array.from({ length: lengths[nth] ?? 0 }, (_, more) => place + more))
  return new Set(places).size
}

/** In tokens: shorter words are no title. */
const least = 6
const share = 0.75
const most = 50

/** More than a record that holds the number that is asked for, and less than one that is named. */
const nearWeight = 7000
