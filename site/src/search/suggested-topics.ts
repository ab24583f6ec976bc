import { matchTyped } from './match-typed.ts'
import type { NamedTopic } from './segment-table.ts'
import { mostSuggestions, type Suggestions } from './suggest.ts'
import type { Typed } from './typed.ts'

/** Of what the engine suggests what is shown: topics whose name holds what is typed, or has it as its initials, and as many records as there is room for. */
export function shownOf({ topics, records }: Suggestions, typed: Typed): Suggestions {
  const meant = topicsFor(topics, typed)
  return { topics: meant, records: records.slice(0, mostSuggestions - meant.length) }
}

const mostTopics = 3

function topicsFor(all: readonly NamedTopic[], typed: Typed): NamedTopic[] {
  if (typed.words.length === 0) return []
  return all
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
