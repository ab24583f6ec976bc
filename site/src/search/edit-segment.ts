import { type FactsTable, readFacts } from './facts.ts'
import { gramOf } from './grams/gram.ts'
import { unpackFirsts } from './grams/packed-firsts.ts'
import { takeOut } from './grams/take-out.ts'
import { packSegment } from './pack-table.ts'
import { barrier } from './positions.ts'
import type { Segment } from './search-state.ts'
import { type SegmentTable, unpackTable } from './segment-table.ts'
import { readTitles } from './titles.ts'

export interface EditedSegment {
  segment: Segment
  /** By path below the site's root. */
  files: Map<string, Uint8Array>
}

/** The files of a segment from which something is taken out. */
export interface EditedFiles {
  table: Uint8Array
  facts: Uint8Array
  titles: Uint8Array
  grams: Uint8Array
  places: Uint8Array
}

export interface SegmentEdit {
  name: string
  segment: Segment
  /** The pages that go, with their tokens by place. */
  gone: ReadonlyMap<number, readonly string[]>
}

/** Takes pages out of a segment's files without indexing the others again; the numbers of the others stay as they are. */
export async function editSegment({ name, segment, gone }: SegmentEdit, files: EditedFiles): Promise<EditedSegment> {
  const pages = segment.pages.map((page, number) => (gone.has(number) ? null : page))
  const [table, facts] = await Promise.all([
    unpackTable<SegmentTable>(files.table),
    unpackTable<FactsTable>(files.facts),
  ])
  const { grams, places } = files
  const left = takeOut(
    { grams, places, firsts: unpackFirsts(table.firsts) },
    new Set(gone.keys()),
    gramsOf(gone.values()),
  )
  const standing = <Row>(rows: readonly Row[]): (Row | null)[] =>
    rows.map((row, number) => (pages[number] === null ? null : row))
  const rows = { pages, facts: standing(readFacts(facts)), titles: standing(readTitles(files.titles)) }
  const { files: written, ...named } = await packSegment(name, rows, left)
  return { segment: { pages, ...named }, files: written }
}

function gramsOf(records: Iterable<readonly string[]>): Set<string> {
  const grams = new Set<string>()
  for (const tokens of records) {
    for (const [place, token] of tokens.entries()) {
      if (token === barrier) continue
      grams.add(token)
      const next = tokens[place + 1]
      if (next !== undefined && next !== barrier) grams.add(gramOf(token, next))
    }
  }
  return grams
}
