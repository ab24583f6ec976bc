import { type EditedSegment, editSegment, type SegmentEdit } from './edit-segment.ts'
import { live, type Segment } from './search-state.ts'
import type { AsideFile, SearchTree, TreeOnDisk } from './segment-change.ts'
import type { EditAside } from './segment-editor.ts'
import { factsPath, gramsPath, placesPath, segmentPaths, tablePath, titlesPath } from './segment-files.ts'

/** A segment of which the files were written beside the tree, each for its path. */
export interface EditedAside {
  segment: Segment
  aside: (AsideFile & { path: string })[]
}

/**
 * Takes pages out of a segment of the tree. Of a large one in a thread that reads and writes by itself: what passes through memory there would have the heap of who asks,
 * which holds a whole portal, collected several times.
 */
export async function takeOutPages(
  edit: SegmentEdit,
  { read, disk }: Pick<SearchTree, 'read' | 'disk'>,
  worthAThread = usualWeight,
): Promise<EditedSegment | EditedAside> {
  const { name, segment } = edit
  const paths = {
    table: tablePath(name, segment.table),
    facts: factsPath(name, segment.facts),
    titles: titlesPath(name, segment.titles),
    grams: gramsPath(name, segment.grams),
    places: placesPath(name, segment.places),
  }
  const weight = live(segment).reduce((sum, page) => sum + page.weight, 0)
  if (disk !== undefined && weight >= worthAThread) return editAside(edit, paths, disk)
  const [table, facts, titles, grams, places] = await Promise.all([
    read(paths.table),
    read(paths.facts),
    read(paths.titles),
    read(paths.grams),
    read(paths.places),
  ])
  return editSegment(edit, { table, facts, titles, grams, places })
}

/** Below that weight a segment is edited at once, and a portal that has no larger one has no large heap. */
const usualWeight = 12_000_000

async function editAside(edit: SegmentEdit, paths: EditAside['files'], disk: TreeOnDisk): Promise<EditedAside> {
  const files = Object.fromEntries(Object.entries(paths).map(([part, path]) => [part, disk.fileAt(path)]))
  const aside = await disk.aside(segmentPaths(edit.name, edit.segment).length)
  return disk.editors.edit({ edit, files: files as EditAside['files'], aside }).catch((cause: unknown) => {
    throw new Error(`Could not take records out of the segment ${edit.name} of the search index.`, { cause })
  })
}
