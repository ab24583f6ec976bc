import type { Line } from '../lines.ts'
import type { Finding, Reading } from '../reading.ts'
import type { Fields } from '../source.ts'

interface TrapEvidence {
  readonly reading: Omit<Reading, 'findings'>
  /** The paragraphs of the body, in order. */
  readonly paragraphs: readonly string[]
  readonly lines: readonly Line[]
  readonly fields: Fields
}

/** Looks at a reading and says what is wrong with it. */
export type Trap = (evidence: TrapEvidence) => readonly Finding[]

/** A few characters around a place. */
export function around(words: string, at: number, length = 0): string {
  const start = Math.max(0, at - 12)
  const end = Math.min(words.length, at + length + 12)
  return `${start > 0 ? '…' : ''}${words.slice(start, end)}${end < words.length ? '…' : ''}`
}

/** Every place in the paragraphs where a pattern stands, as excerpts. */
export function placesOf(paragraphs: readonly string[], pattern: RegExp): string[] {
  const global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`)
  return paragraphs.flatMap((words) =>
    [...words.matchAll(global)].map((match) => around(words, match.index, match[0].length)),
  )
}

/** One finding for all places of one kind; none without a place. */
export function findingFor(
  places: readonly string[],
  finding: Omit<Finding, 'where' | 'sentence'> & { readonly sentence: (count: number) => string },
): Finding[] {
  const [first] = places
  if (first === undefined) return []
  const where = places.length > 1 ? `${places.slice(0, 3).join('；')}` : first
  return [{ id: finding.id, class: finding.class, sentence: finding.sentence(places.length), where }]
}
