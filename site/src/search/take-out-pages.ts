import { type EditedSegment, type EditOfPart, editSegment, type SegmentEdit } from './edit-segment.ts'
import { type Segment, weightIn } from './search-state.ts'
import type { AsideFile, SearchTree, TreeOnDisk } from './segment-change.ts'
import { partPaths } from './segment-files.ts'

/** A segment of which the new files are in memory, by path below the site's root. */
export interface EditedHere extends EditedSegment {
  files: Map<string, Uint8Array>
}

/** One of which they were written beside the tree, each for its path. */
export interface EditedAside extends EditedSegment {
  aside: (AsideFile & { path: string })[]
}

/** Pages of a segment, by number, with their tokens by place. */
export interface Going {
  name: string
  segment: Segment
  gone: ReadonlyMap<number, readonly string[]>
}

/**
 * Takes pages out of a segment of the tree. Of a large one in a thread that reads and writes by itself: what passes through memory there would have the heap of who asks,
 * which holds a whole portal, collected several times.
 */
export async function takeOutPages(
  going: Going,
  { read, disk }: Pick<SearchTree, 'read' | 'disk'>,
  worthAThread = usualWeight,
): Promise<EditedHere | EditedAside> {
  const edit = editOf(going)
  if (disk !== undefined && weightIn(going.segment) >= worthAThread) return editAside(edit, disk)
  const files = new Map<string, Uint8Array>()
  const edited = await editSegment(edit, { read, write: (path, content) => void files.set(path, content) })
  return { ...edited, files }
}

/** Below that weight a segment is edited at once, and a portal that has no larger one has no large heap. */
const usualWeight = 12_000_000

function editOf({ name, segment, gone }: Going): SegmentEdit {
  let next = 0
  const parts = segment.parts.flatMap((part, nth): EditOfPart[] => {
    const from = next
    next += part.pages.length
    const own = [...gone].flatMap(([number, tokens]): [number, readonly string[]][] =>
      number >= from && number < next ? [[number - from, tokens]] : [],
    )
    return own.length === 0 ? [] : [{ nth, from, part, gone: new Map(own) }]
  })
  return { name, table: segment.table, heads: segment.heads, parts }
}

async function editAside(edit: SegmentEdit, { editors, root, aside }: TreeOnDisk): Promise<EditedAside> {
  const count = 2 + edit.parts.reduce((sum, { part }) => sum + partPaths(part).length, 0)
  return editors.edit({ edit, root, aside: await aside(count) }).catch((cause: unknown) => {
    throw new Error(`Could not take records out of the segment ${edit.name} of the search index.`, { cause })
  })
}
