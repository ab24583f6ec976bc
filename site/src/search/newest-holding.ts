import type { SegmentReader } from './segment-reader.ts'

/** A record that holds a phrase in its text. */
export interface Holding {
  readonly segment: SegmentReader
  readonly doc: number
  readonly day: number
  /** Where the phrase first stands there. */
  readonly place: number
}

/** Some more of them. */
export interface SomeHolding {
  readonly found: readonly Holding[]
  /** None that is later than that day is left; -1 where none is left at all. */
  readonly through: number
}

/** What is left to look at of a segment: once that was asked for, records that may hold the phrase, the newest first. */
interface Left {
  readonly segment: SegmentReader
  docs?: number[]
}

/**
 * The records that hold a phrase of three or more tokens in their texts, but for those that are known: the newest first, and no more is read than whoever
 * asks wants to know. First two segments are looked into, then ever more at once.
 */
export async function* newestHolding(
  segments: readonly SegmentReader[],
  phrase: readonly string[],
  isKnown: (segment: SegmentReader, doc: number) => boolean,
): AsyncGenerator<SomeHolding> {
  let left: Left[] = segments.map((segment) => ({ segment }))
  for (let width = 2; left.length > 0; width *= 2) {
    const latest = left.toSorted((one, other) => newest(other) - newest(one)).slice(0, width)
    const found = await Promise.all(latest.map((one) => more(one, phrase, isKnown)))
    left = left.filter(({ docs }) => docs === undefined || docs.length > 0)
    yield { found: found.flat(), through: left.reduce((day, one) => Math.max(day, newest(one)), -1) }
  }
}

/** So many are looked at together. */
const atOnce = 32

async function more(
  left: Left,
  phrase: readonly string[],
  isKnown: (segment: SegmentReader, doc: number) => boolean,
): Promise<Holding[]> {
  const { segment } = left
  left.docs ??= (await segment.candidates(phrase))
    .filter((doc) => !isKnown(segment, doc))
    .sort((one, other) => segment.dayOf(other) - segment.dayOf(one))
  const some = new Set(left.docs.splice(0, atOnce))
  if (some.size === 0) return []
  const places = await segment.inTexts(phrase, some)
  return [...places].map(([doc, place]) => ({ segment, doc, day: segment.dayOf(doc), place }))
}

/** The day that none of what is left is later than. */
function newest({ segment, docs }: Left): number {
  return docs === undefined ? segment.newestDay : docs[0] === undefined ? -1 : segment.dayOf(docs[0])
}
