import { begins, partAt } from './positions.ts'
import type { SegmentReader } from './segment-reader.ts'

/**
 * Where phrases first stand in a record, for those that stand in a heading where that is in its text; nothing where it is somewhere there, as for a
 * phrase of one token.
 */
export async function placesInText(
  { segment, doc, at }: { segment: Pick<SegmentReader, 'placesOf'>; doc: number; at: readonly (number | undefined)[] },
  phrases: readonly string[],
): Promise<(number | undefined)[]> {
  const placed = at.map(async (place, nth) => {
    if (place === undefined || partAt(place) !== 'headings') return place
    const tokens = phrases[nth]?.split(' ') ?? []
    if (tokens.length < 2) return undefined
    const places = (await segment.placesOf(tokens, new Set([doc]), { inTexts: true })).get(doc) ?? []
    // A summary that is longer than its room reaches into that of the headings.
    return places.find((one) => one >= begins.body) ?? place
  })
  return Promise.all(placed)
}
