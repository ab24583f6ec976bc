import { type Candidate, firstTitles, type Titled } from './first-titles.ts'
import { matchTyped } from './match-typed.ts'
import { begins } from './positions.ts'
import type { SegmentReader } from './segment-reader.ts'
import type { NamedTopic } from './segment-table.ts'
import { initialPhrase, isEnough, readTyped, type Typed } from './typed.ts'
import { startsOf } from './typed-starts.ts'

/** What somebody who types may mean. */
export interface Suggestions {
  topics: NamedTopic[]
  records: Titled[]
}

/**
 * Topics whose name, and records whose title or number, holds what is typed, or has it as its initials. First what begins with it, of that first what holds its last word
 * whole, then the newest.
 */
export async function suggest(segments: readonly SegmentReader[], text: string): Promise<Suggestions> {
  const typed = readTyped(text)
  if (typed.words.length === 0) return { topics: [], records: [] }
  const topics = topicsFor(
    segments.flatMap(({ topics }) => topics),
    typed,
  )
  if (!isEnough(typed)) return { topics, records: [] }
  const found = await Promise.all(segments.map((segment) => candidatesIn(segment, typed)))
  return { topics, records: await firstTitles(found.flat(), most - topics.length) }
}

const most = 8
const mostTopics = 3

function topicsFor(all: readonly NamedTopic[], typed: Typed): NamedTopic[] {
  const byCode = new Map(all.map((topic) => [topic.code, topic]))
  return [...byCode.values()]
    .flatMap((topic) => {
      const match = matchTyped(topic.label, topic.initials, typed)
      return match === undefined ? [] : [{ topic, isAtBeginning: match.isAtBeginning }]
    })
    .sort(
      (one, other) =>
        Number(other.isAtBeginning) - Number(one.isAtBeginning) || (one.topic.code < other.topic.code ? -1 : 1),
    )
    .slice(0, mostTopics)
    .map(({ topic }) => topic)
}

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
    const part = nameParts.find(({ from, to }) => place >= from && place < to)
    if (part === undefined) return
    const weight = holds + (isWholeThere ? isWhole : 0) + (place === part.from ? isAtBeginning : 0)
    weights.set(doc, Math.max(weight, weights.get(doc) ?? 0))
  }
  for (const [doc, places] of open)
    for (const place of places) note(doc, place, whole.get(doc)?.includes(place) === true)
  for (const [doc, places] of named) for (const place of places) note(doc, place, true)
  return [...weights].map(([doc, weight]) => ({ segment, doc, weight }))
}

/** Where names stand: a title, its initials, numbers. */
const nameParts = [
  { from: begins.title, to: begins.initials },
  { from: begins.initials, to: begins.numbers },
  { from: begins.numbers, to: begins.authorities },
]
