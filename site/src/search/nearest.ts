import { type Candidate, firstTitles, type Titled } from './first-titles.ts'
import { coverOf, othersOf } from './grams/gram.ts'
import { nameParts } from './name-parts.ts'
import type { SegmentReader } from './segment-reader.ts'

/**
 * Records whose title, or whose numbers, share with a query (its phrases, cut) most of its pairs of characters: those that share the most, then the newest. At least half of the
 * query's characters stand in such pairs, or a record is not near; nor is one that shares much less than another (管理办法 is in many titles).
 */
export async function nearest(segments: readonly SegmentReader[], phrases: readonly string[]): Promise<Titled[]> {
  const pairs = pairsOf(phrases)
  const said = phrases.reduce((sum, phrase) => sum + phrase.split(' ').length, 0)
  const found = await Promise.all(segments.map((segment) => candidatesIn(segment, pairs, said / 2)))
  const best = found.flat().reduce((most, { weight }) => Math.max(most, weight), 0)
  return firstTitles(
    found.flat().filter(({ weight }) => weight >= best * nearBest),
    nearestAtMost,
  )
}

const nearestAtMost = 5
const nearBest = 3 / 4

interface Pair {
  gram: string
  /** The place of its first token in the query. */
  place: number
}

/** Of a short phrase every pair; of a longer one those that the search has read, for each costs a block of every segment. */
function pairsOf(phrases: readonly string[]): Pair[] {
  let from = 0
  return phrases.flatMap((phrase) => {
    const tokens = phrase.split(' ')
    const begin = from
    from += tokens.length
    if (tokens.length < 2) return []
    const pairs = tokens.length > short ? coverOf(tokens) : [...coverOf(tokens), ...othersOf(tokens)]
    return pairs
      .map(({ gram, after }) => ({ gram, place: begin + after }))
      .sort((one, other) => one.place - other.place)
  })
}

const short = 10

async function candidatesIn(segment: SegmentReader, pairs: readonly Pair[], least: number): Promise<Candidate[]> {
  const read = await Promise.all(pairs.map(async ({ gram, place }) => ({ place, heads: await segment.heads(gram) })))
  const weights = new Map<number, number>()
  for (const { from, to } of [nameParts.title, nameParts.numbers]) {
    const shared = new Map<number, { tokens: number; last: number }>()
    for (const { place, heads } of read)
      for (const [doc, places] of heads) {
        if (!places.some((own) => own >= from && own < to)) continue
        const before = shared.get(doc) ?? { tokens: 0, last: Number.NEGATIVE_INFINITY }
        shared.set(doc, { tokens: before.tokens + (before.last === place - 1 ? 1 : 2), last: place })
      }
    for (const [doc, { tokens }] of shared)
      if (tokens >= least) weights.set(doc, Math.max(tokens, weights.get(doc) ?? 0))
  }
  return [...weights].map(([doc, weight]) => ({ segment, doc, weight }))
}
