import { standsAlone } from '@gongkai/content-model/folding/stands-alone'

/**
 * What the index is asked for: one token, or two that follow each other, written as a reader would (规范, 第12, `pm2 5`). Which tokens it
 * is of follows from it, for Han characters are tokens by themselves and a blank stands between two words.
 */
export function gramOf(token: string, next?: string): string {
  if (next === undefined) return token
  return isWord(token) && isWord(next) ? `${token} ${next}` : token + next
}

function isWord(token: string): boolean {
  return !standsAlone(token)
}

/** A gram of a phrase, and how many tokens after the phrase's beginning it stands. */
export interface Covering {
  gram: string
  after: number
}

/** As few grams as hold every token of the phrase: where they all stand at their distances, the phrase does. */
export function coverOf(phrase: readonly string[]): Covering[] {
  const places = Array.from({ length: Math.ceil(phrase.length / 2) }, (_, nth) => Math.min(2 * nth, phrase.length - 2))
  return places.map((after) => pairAt(phrase, Math.max(0, after)))
}

/** The pairs of the phrase that are not in its cover: what lacks one of them does not hold it either. */
export function othersOf(phrase: readonly string[]): Covering[] {
  const covered = new Set(coverOf(phrase).map(({ after }) => after))
  return [...phrase.keys()]
    .slice(0, -1)
    .filter((after) => !covered.has(after))
    .map((after) => pairAt(phrase, after))
}

function pairAt(phrase: readonly string[], after: number): Covering {
  return { gram: gramOf(phrase[after] ?? '', phrase[after + 1]), after }
}
