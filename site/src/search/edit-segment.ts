import { type FactsTable, readFacts } from './facts.ts'
import { gramOf } from './grams/gram.ts'
import { takeOut } from './grams/take-out.ts'
import { packSegment } from './pack-table.ts'
import { barrier } from './positions.ts'
import type { Segment } from './search-state.ts'
import { factsPath, gramsPath, placesPath, tablePath, titlesPath } from './segment-files.ts'
import { type SegmentTable, unpackTable } from './segment-table.ts'
import { readTitles } from './titles.ts'

export interface EditedSegment {
  segment: Segment
  /** By path below the site's root. */
  files: Map<string, Uint8Array>
}

/**
 * Takes pages, given with their tokens by place, out of a segment's files without indexing the others again; the numbers of the others stay
 * as they are.
 */
export async function takeOutPages(
  name: string,
  segment: Segment,
  gone: ReadonlyMap<number, readonly string[]>,
  read: (path: string) => Promise<Uint8Array>,
): Promise<EditedSegment> {
  const pages = segment.pages.map((page, number) => (gone.has(number) ? null : page))
  const [table, facts, titles, grams, places] = await Promise.all([
    read(tablePath(name, segment.table)).then((file) => unpackTable<SegmentTable>(file)),
    read(factsPath(name, segment.facts)).then((file) => unpackTable<FactsTable>(file)),
    read(titlesPath(name, segment.titles)).then(readTitles),
    read(gramsPath(name, segment.grams)),
    read(placesPath(name, segment.places)),
  ])
  const left = takeOut(
    { grams, places, firsts: table.firsts.split('\n') },
    new Set(gone.keys()),
    gramsOf(gone.values()),
  )
  const standing = <Row>(rows: readonly Row[]): (Row | null)[] =>
    rows.map((row, number) => (pages[number] === null ? null : row))
  const rows = { pages, facts: standing(readFacts(facts)), titles: standing(titles) }
  const { files, ...named } = await packSegment(name, rows, left)
  return { segment: { pages, ...named }, files }
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
