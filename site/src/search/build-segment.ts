import { contentName } from './content-name.ts'
import type { Facts } from './facts.ts'
import { BlockWriter } from './grams/block-writer.ts'
import { GramCollector } from './grams/gram-collector.ts'
import { packSegment } from './pack-table.ts'
import { barrier } from './positions.ts'
import type { Prepared } from './prepare.ts'
import type { Held, Segment } from './search-state.ts'
import { excerptPaths } from './segment-files.ts'
import type { TitleRow } from './titles.ts'

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
  const collector = new GramCollector(barrier)
  const pages: Held[] = []
  const rows: Facts[] = []
  const titles: TitleRow[] = []
  const excerpts = new Map<string, Uint8Array>()
  for (const { path, id, facts, row, weight, tokens, files } of records) {
    collector.add(pages.length, tokens)
    const held = { path, id, weight, files: files.length }
    pages.push(held)
    rows.push(facts)
    titles.push(row)
    for (const [place, path] of excerptPaths(held).entries()) excerpts.set(path, files[place] ?? new Uint8Array())
  }
  const name = segmentName(pages)
  const writer = new BlockWriter()
  for (const entry of collector.entries()) writer.add(entry)
  const { files, ...named } = await packSegment(name, { pages, facts: rows, titles }, writer.finish())
  return { name, segment: { pages, ...named }, files, excerpts }
}

/** The name of a segment that is made of these records, in their order. */
export function segmentName(pages: Pick<Held, 'path' | 'id'>[]): string {
  return contentName(JSON.stringify([version, ...pages.map(({ path, id }) => [path, id])]))
}

// Goes up with every change of the files' format.
const version = 10
