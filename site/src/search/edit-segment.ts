import { constants } from 'node:zlib'
import { packTables } from './build-segment.ts'
import { contentName, pack, unpack } from './pagefind/packed.ts'
import { takeOut } from './pagefind/take-out.ts'
import type { Segment } from './search-state.ts'
import { chunkPath } from './segment-files.ts'

export interface EditedSegment {
  segment: Segment
  /** By path below the site's root: only those that are new. */
  files: Map<string, Uint8Array>
}

/**
 * Takes pages out of a segment's files without indexing the others again: out of all postings, out of the filter and out of
 * the table of pages, where the numbers of the others stay as they are.
 */
export async function takeOutPages(
  name: string,
  segment: Segment,
  gone: ReadonlySet<number>,
  read: (path: string) => Promise<Uint8Array>,
): Promise<EditedSegment> {
  const pages = segment.pages.map((page, number) => (gone.has(number) ? null : page))
  const files = new Map<string, Uint8Array>()
  const chunks = await Promise.all(
    segment.chunks.map(async (chunk) => {
      const { content, changed, first, last } = takeOut(await unpack(await read(chunkPath(name, chunk))), gone)
      if (content === undefined) return []
      if (!changed) return [{ name: chunk, first, last }]
      const file = await pack(content, quick)
      const own = contentName(file)
      files.set(chunkPath(name, own), file)
      return [{ name: own, first, last }]
    }),
  )
  const tables = await packTables(name, pages, chunks.flat())
  for (const [path, file] of tables.files) files.set(path, file)
  const { meta, filter } = tables
  return { segment: { pages, meta, filter, chunks: chunks.flat().map(({ name }) => name) }, files }
}

// A tenth larger than the best, in a third of the time: somebody waits for it.
const quick = { strategy: constants.Z_RLE }
