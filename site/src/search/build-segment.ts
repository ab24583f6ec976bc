import { barrier } from './lay-out.ts'
import { contentName, pack } from './pagefind/packed.ts'
import { Postings } from './pagefind/postings.ts'
import { type Chunk, filterTable, metaTable, type Page } from './pagefind/tables.ts'
import type { Prepared } from './prepare.ts'
import type { Held, Segment } from './search-state.ts'
import { chunkPath, excerptPaths, filterPath, metaPath } from './segment-files.ts'

export interface BuiltSegment {
  /** Follows from the records: same name, same files. */
  name: string
  segment: Segment
  /** By path below the site's root. */
  files: Map<string, Uint8Array>
  /** The files of the records' texts, which are the same in whatever segment the records stand. */
  excerpts: Map<string, Uint8Array>
}

/** Indexes records, given in order of `byDay`. The same records give the same bytes. */
export async function buildSegment(records: Iterable<Prepared>): Promise<BuiltSegment> {
  const postings = new Postings(barrier)
  const pages: Held[] = []
  const excerpts = new Map<string, Uint8Array>()
  for (const { path, id, type, weight, tokens, files } of records) {
    postings.add(pages.length, tokens)
    const held = { path, id, type, weight, files: files.length }
    pages.push(held)
    for (const [place, path] of excerptPaths(held).entries()) excerpts.set(path, files[place] ?? new Uint8Array())
  }
  const name = segmentName(pages)
  const files = new Map<string, Uint8Array>()
  const chunks = await Promise.all(
    postings.chunks().map(async ({ first, last, content }) => {
      const file = await pack(content, thorough)
      return { name: contentName(file), first, last, file }
    }),
  )
  for (const { name: chunk, file } of chunks) files.set(chunkPath(name, chunk), file)
  const tables = await packTables(name, pages, chunks)
  for (const [path, file] of tables.files) files.set(path, file)
  const { meta, filter } = tables
  return { name, segment: { pages, meta, filter, chunks: chunks.map(({ name }) => name) }, files, excerpts }
}

/** The name of a segment that is made of these records, in their order. */
export function segmentName(pages: Pick<Held, 'path' | 'id'>[]): string {
  return contentName(JSON.stringify([version, ...pages.map(({ path, id }) => [path, id])]))
}

/** The files that say which pages and chunks a segment has. */
export async function packTables(
  segment: string,
  pages: readonly (Page | null)[],
  chunks: Chunk[],
): Promise<{ meta: string; filter: string; files: Map<string, Uint8Array> }> {
  const filterFile = await pack(filterTable(pages), thorough)
  const filter = contentName(filterFile)
  const metaFile = await pack(metaTable(pages, chunks, filter), thorough)
  const meta = contentName(metaFile)
  const files = new Map([
    [filterPath(segment, filter), filterFile],
    [metaPath(segment, meta), metaFile],
  ])
  return { meta, filter, files }
}

// Goes up with every change of the files' format.
const version = 2

// Postings are numbers of little order: higher levels gain a hundredth.
const thorough = { level: 5 }
