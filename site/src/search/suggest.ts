import { type Candidate, firstTitles, type Titled } from './first-titles.ts'
import { nameParts } from './name-parts.ts'
import type { SegmentReader } from './segment-reader.ts'
import type { NamedTopic } from './segment-table.ts'
import { initialPhrase, isEnough, type Typed } from './typed.ts'
import { startsOf } from './typed-starts.ts'

/** What somebody who types may mean. */
export interface Suggestions {
  topics: NamedTopic[]
  records: Titled[]
}

/**
 * Records whose title or number holds what is typed, or has it as its initials: first those that begin with it, of these first those that hold its last word whole, then the
 * newest. And all topics, of which the page knows which are meant (suggested-topics.ts).
 */
export async function suggest(segments: readonly SegmentReader[], typed: Typed): Promise<Suggestions> {
  const byCode = new Map(segments.flatMap(({ topics }) => topics.map((topic) => [topic.code, topic])))
  const topics = [...byCode.values()].sort((one, other) => (one.code < other.code ? -1 : 1))
  if (!isEnough(typed)) return { topics, records: [] }
  const found = await Promise.all(segments.map((segment) => candidatesIn(segment, typed)))
  return { topics, records: await firstTitles(found.flat(), mostSuggestions) }
}

/** At most so many are suggested in all. */
export const mostSuggestions = 8

const [holds, isWhole, isAtBeginning] = [1, 1, 2]

async function candidatesIn(segment: SegmentReader, typed: Typed): Promise<Candidate[]> {
  const { words, isOpen } = typed
  const initials = initialPhrase(typed)
  const [open, whole, named] = await Promise.all([
    startsOf(words, isOpen, segment),
    startsOf(words, false, segment),
    initials.length === 0 ? new Map<number, number[]>() : startsOf(initials, false, segment),
  ])
  const weights = new Map<number, number>()
  const note = (doc: number, place: number, isWholeThere: boolean): void => {
    const part = Object.values(nameParts).find(({ from, to }) => place >= from && place < to)
    if (part === undefined) return
    const weight = holds + (isWholeThere ? isWhole : 0) + (place === part.from ? isAtBeginning : 0)
    weights.set(doc, Math.max(weight, weights.get(doc) ?? 0))
  }
  for (const [doc, places] of open)
    for (const place of places) note(doc, place, whole.get(doc)?.includes(place) === true)
  for (const [doc, places] of named) for (const place of places) note(doc, place, true)
  return [...weights].map(([doc, weight]) => ({ segment, doc, weight }))
}
