import { contentName } from './content-name.ts'
import type { Facts } from './facts.ts'
import { BlockWriter } from './grams/block-writer.ts'
import { GramCollector } from './grams/gram-collector.ts'
import { headOf } from './heads.ts'
import { type PackedPart, packPart } from './pack-part.ts'
import { barrier, begins } from './positions.ts'
import type { Prepared } from './prepare.ts'
import type { Held } from './search-state.ts'
import { excerptPaths } from './segment-files.ts'
import type { TitleRow } from './titles.ts'

export interface BuiltPart extends PackedPart {
  /** The files of the records' texts, by path below the site's root: the same wherever the records stand. */
  excerpts: Map<string, Uint8Array>
  /** Of each record, for the segment to index (heads.ts). */
  heads: string[]
}

/** Indexes the texts of records, given in order of `byDay`. The same records give the same bytes. */
export async function buildPart(records: Iterable<Prepared>): Promise<BuiltPart> {
  const collector = new GramCollector(barrier)
  const pages: Held[] = []
  const rows: Facts[] = []
  const titles: TitleRow[] = []
  const heads: string[] = []
  const excerpts = new Map<string, Uint8Array>()
  for (const { path, id, facts, row, weight, tokens, files } of records) {
    collector.add(pages.length, tokens, begins.body)
    const held = { path, id, weight, files: files.length }
    pages.push(held)
    rows.push(facts)
    titles.push(row)
    heads.push(headOf(tokens))
    for (const [place, path] of excerptPaths(held).entries()) excerpts.set(path, files[place] ?? new Uint8Array())
  }
  const writer = new BlockWriter()
  for (const entry of collector.entries()) writer.add(entry)
  const packed = await packPart(partName(pages), { pages, facts: rows, titles }, writer.finish())
  return { ...packed, excerpts, heads }
}

/** The name of a part that is made of these records, in their order. */
export function partName(pages: readonly Pick<Held, 'path' | 'id'>[]): string {
  return contentName(JSON.stringify([version, ...pages.map(({ path, id }) => [path, id])]))
}

// Goes up with every change of the files' format.
const version = 11
