import { contentName } from './content-name.ts'
import { indexHeads } from './heads.ts'
import { packSegment } from './pack-segment.ts'
import type { Part, Segment } from './search-state.ts'
import type { ListedPart } from './segment-table.ts'

/** A part that stands already, as the segment needs it. */
export interface PartOfSegment {
  part: Part
  listed: ListedPart
  heads: string[]
}

export interface BuiltSegment {
  /** Follows from the parts: same name, same files. */
  name: string
  segment: Segment
  /** Without those of its parts, by path below the site's root. */
  files: Map<string, Uint8Array>
}

/** Indexes the heads of parts, given in order. The same parts give the same bytes. */
export async function buildSegment(parts: readonly PartOfSegment[]): Promise<BuiltSegment> {
  const name = segmentName(parts.map(({ part }) => part.name))
  const heads = indexHeads(parts.flatMap((one) => one.heads))
  const { files, ...called } = await packSegment(
    name,
    parts.map(({ listed }) => listed),
    heads,
  )
  return { name, segment: { ...called, parts: parts.map(({ part }) => part) }, files }
}

/** The name of a segment that is made of parts of these names, in their order. */
export function segmentName(parts: readonly string[]): string {
  return contentName(JSON.stringify(parts))
}
