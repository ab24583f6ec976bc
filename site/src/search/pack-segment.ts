import { contentName } from './content-name.ts'
import { deflate } from './deflate.ts'
import type { WrittenGrams } from './grams/block-writer.ts'
import { packFirsts } from './grams/packed-firsts.ts'
import type { Segment } from './search-state.ts'
import { headsPath, tablePath } from './segment-files.ts'
import type { ListedPart, SegmentTable } from './segment-table.ts'

export interface PackedSegment extends Pick<Segment, 'table' | 'heads'> {
  /** Without those of its parts, by path below the site's root. */
  files: Map<string, Uint8Array>
}

/** The segment of these parts, with the grams of all their heads. */
export async function packSegment(
  name: string,
  parts: ListedPart[],
  { grams, firsts }: Pick<WrittenGrams, 'grams' | 'firsts'>,
): Promise<PackedSegment> {
  const heads = contentName(grams)
  const table = await deflate({ heads, firsts: packFirsts(firsts), parts } satisfies SegmentTable)
  const called = contentName(table)
  return {
    table: called,
    heads,
    files: new Map([
      [headsPath(name, heads), grams],
      [tablePath(name, called), table],
    ]),
  }
}
