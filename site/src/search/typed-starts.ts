import { coverOf } from './grams/gram.ts'
import type { SegmentReader } from './segment-reader.ts'

/** Where a phrase begins in the heads of records, by number; where it is open, its last word may be the beginning of a longer one. */
export async function startsOf(
  phrase: readonly string[],
  isOpen: boolean,
  segment: SegmentReader,
): Promise<Map<number, number[]>> {
  const cover = coverOf(phrase)
  const read = cover.map(({ gram }, nth) =>
    isOpen && nth === cover.length - 1 ? segment.headsBeginning(gram) : segment.heads(gram),
  )
  const [first, ...others] = await Promise.all(read)
  const starts = new Map<number, number[]>()
  for (const [doc, places] of first ?? []) {
    const theirs = others.map((own) => new Set(own.get(doc)))
    const own = places.filter((place) => theirs.every((set, nth) => set.has(place + (cover[nth + 1]?.after ?? 0))))
    if (own.length > 0) starts.set(doc, own)
  }
  return starts
}
