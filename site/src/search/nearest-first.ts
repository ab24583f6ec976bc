import type { Order } from './address.ts'
import { standingTogether } from './nearness.ts'
import { partAt } from './positions.ts'
import type { SegmentReader } from './segment-reader.ts'

/** A record that is found, and what its rank rests on. */
interface Ranked {
  readonly segment: Pick<SegmentReader, 'placesOf'>
  readonly doc: number
  readonly day: number
  readonly weight: number
  at: (number | undefined)[]
  isNear: boolean
}

/**
 * Notes in which records all phrases stand together, and where: in those alone that can be among the results from `from` to before `to`. To be given
 * in order of weight and day. Of more equals than are worth reading the newest are judged, so which they are does not depend on how the records are divided
 * into segments. A phrase of one token has no part in it: where it stands in texts is not in the index.
 */
export async function noteNearness(
  found: readonly Ranked[],
  { phrases, order, from, to }: { phrases: readonly string[]; order: Order; from: number; to: number },
): Promise<void> {
  const judged = [...phrases.entries()].flatMap(([nth, phrase]) => {
    const tokens = phrase.split(' ')
    return tokens.length > 1 ? [{ nth, tokens }] : []
  })
  if (order === 'day' || judged.length < 2) return
  const wanted = equals(found).flatMap(({ first, end }) => {
    const last = endOfNewest(found, first, end)
    return first < to && last > from ? found.slice(first, last) : []
  })
  await note(wanted, judged, false)
  await note(
    wanted.filter(({ isNear }) => !isNear),
    judged,
    true,
  )
}

interface Judged {
  nth: number
  tokens: string[]
}

async function note(records: readonly Ranked[], phrases: readonly Judged[], inTexts: boolean): Promise<void> {
  const bySegment = new Map<Ranked['segment'], Ranked[]>()
  for (const record of records) bySegment.set(record.segment, [...(bySegment.get(record.segment) ?? []), record])
  const segments = [...bySegment].map(async ([segment, own]) => {
    const docs = new Set(own.map(({ doc }) => doc))
    const places = await Promise.all(phrases.map(({ tokens }) => segment.placesOf(tokens, docs, { inTexts })))
    for (const record of own) {
      const window = standingTogether(places.map((of) => (of.get(record.doc) ?? []).filter(isInPlace)))
      if (window === undefined) continue
      record.isNear = true
      record.at = record.at.map((place, nth) => window[phrases.findIndex((phrase) => phrase.nth === nth)] ?? place)
    }
  })
  await Promise.all(segments)
}

/** Headings stand once more in the head, one after the other: together there, apart in the text. */
function isInPlace(place: number): boolean {
  return partAt(place) !== 'headings'
}

/** Where those of one weight begin and end. */
function equals(found: readonly Ranked[]): { first: number; end: number }[] {
  const groups: { first: number; end: number }[] = []
  for (const [place, { weight }] of found.entries()) {
    const group = groups.at(-1)
    if (group !== undefined && found[group.first]?.weight === weight) group.end = place + 1
    else groups.push({ first: place, end: place + 1 })
  }
  return groups
}

/** Of no day some and others not: that would be by their order in the segments. */
function endOfNewest(found: readonly Ranked[], first: number, end: number): number {
  if (end - first <= most) return end
  const cut = found[first + most]?.day
  let last = first + most
  while (last > first && found[last - 1]?.day === cut) last -= 1
  return last
}

// Where two of the commonest words stand in so many texts is some 300 kB to read.
const most = 128
