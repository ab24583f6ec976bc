import type { Covered, PartReader } from './part-reader.ts'
import type { SegmentReader } from './segment-reader.ts'

/** A record that holds a phrase in its text. */
export interface Holding {
  readonly segment: SegmentReader
  readonly doc: number
  readonly day: number
  /** Where the phrase first stands there; nothing where that is somewhere in the text. */
  readonly place: number | undefined
}

/** Some more of them. */
export interface SomeHolding {
  readonly found: readonly Holding[]
  /** None that is later than that day is left; -1 where none is left at all. */
  readonly through: number
}

/** What is left to look at of a part: once that was asked for, what it knows of the phrase, and records that may hold it, the newest first. */
interface Left extends PartOf {
  covered?: Covered
  docs?: number[]
}

interface PartOf {
  readonly segment: SegmentReader
  readonly part: PartReader
}

/** Those of some records of a segment that matter to whoever asks. */
type Mattering = (segment: SegmentReader, docs: readonly number[]) => Promise<readonly number[]>

/**
 * The records that hold a phrase in their texts, of those that matter: the newest first, and no more is read than whoever
 * asks wants to know. First two parts of segments are looked into, and 32 records in each, then ever more at once.
 */
export async function* newestHolding(
  segments: readonly SegmentReader[],
  phrase: readonly string[],
  mattering: Mattering,
): AsyncGenerator<SomeHolding> {
  let left: Left[] = partsOf(segments)
  for (let width = atFirst; left.length > 0; width *= 4) {
    const latest = latestOf(left, newest, width)
    const found = await Promise.all(latest.map((one) => more(one, phrase, mattering, width / atFirst)))
    left = left.filter(({ docs }) => docs === undefined || docs.length > 0)
    yield { found: found.flat(), through: left.reduce((day, one) => Math.max(day, newest(one)), -1) }
  }
}

/** Has read meanwhile what the newest parts are first asked for. */
export function readAhead(segments: readonly SegmentReader[], phrase: readonly string[]): void {
  // Where that fails it is told when it is asked for.
  for (const { part } of latestOf(partsOf(segments), newest, atFirst)) part.covered(phrase).catch(() => {})
}

function partsOf(segments: readonly SegmentReader[]): PartOf[] {
  return segments.flatMap((segment) => segment.parts.map((part) => ({ segment, part })))
}

function latestOf<Some>(all: readonly Some[], day: (one: Some) => number, number: number): Some[] {
  return all.toSorted((one, other) => day(other) - day(one)).slice(0, number)
}

/** So many parts are asked first. */
const atFirst = 2

/** So many records of a part are looked at first. */
const recordsAtFirst = 32

/** As many are on a page of results. */
const shown = 10

async function more(left: Left, phrase: readonly string[], mattering: Mattering, times: number): Promise<Holding[]> {
  const { segment, part } = left
  const covered = left.covered ?? (await part.covered(phrase))
  left.covered = covered
  left.docs ??= (await mattering(segment, covered.candidates)).toSorted(
    (one, other) => part.dayOf(other) - part.dayOf(one),
  )
  const some = new Set(left.docs.splice(0, recordsAtFirst * times))
  if (some.size === 0) return []
  const reading = part.inTexts(covered, some)
  // Most of them hold it, and of the newest the names are what is asked for next.
  if (times === 1) part.names([...some].slice(0, shown)).catch(() => {})
  const places = await reading
  return [...places].map(([doc, place]) => ({ segment, doc, day: part.dayOf(doc), place }))
}

/** The day that none of what is left is later than. */
function newest({ part, docs }: Left): number {
  return docs === undefined ? part.newestDay : docs[0] === undefined ? -1 : part.dayOf(docs[0])
}
