import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { contentName } from './content-name.ts'
import { dayLength, excerptName } from './excerpt-path.ts'
import { type Facts, writeFacts } from './facts.ts'
import type { WrittenGrams } from './grams/block-writer.ts'
import { packFirsts } from './grams/packed-firsts.ts'
import { dayIn, type Held } from './search-state.ts'
import { factsPath, gramsPath, namesPath, placesPath, tablePath, titlesPath } from './segment-files.ts'
import type { SegmentTable } from './segment-table.ts'
import { type TitleRow, writeTitles } from './titles.ts'
import { topicsOf } from './topics-of.ts'

/** The files of a segment but for the texts of its records, by path below the site's root, and their names. */
export interface PackedSegment {
  files: Map<string, Uint8Array>
  table: string
  grams: string
  places: string
  names: string
  facts: string
  titles: string
}

/** The records of a segment by number, with nothing in the place of one that was taken out. */
export interface SegmentRows {
  pages: readonly (Held | null)[]
  facts: readonly (Facts | null)[]
  titles: readonly (TitleRow | null)[]
}

/** The segment with these records. */
export async function packSegment(
  segment: string,
  { pages, facts, titles }: SegmentRows,
  { grams, places, firsts }: WrittenGrams,
): Promise<PackedSegment> {
  const names = new TextEncoder().encode(
    pages.map((page) => page?.id.slice(dayLength) ?? ' '.repeat(excerptName)).join(''),
  )
  const titled = writeTitles(titles)
  const factsFile = await deflate(JSON.stringify(writeFacts(facts)))
  const called = {
    grams: contentName(grams),
    places: contentName(places),
    names: contentName(names),
    facts: contentName(factsFile),
    titles: contentName(titled.file),
  }
  const table: SegmentTable = {
    ...called,
    firsts: packFirsts(firsts),
    days: daySteps(pages),
    titleSizes: titled.sizes,
    topics: topicsOf(facts),
  }
  const file = await deflate(JSON.stringify(table))
  const packed = { ...called, table: contentName(file) }
  const files = new Map([
    [gramsPath(segment, packed.grams), grams],
    [placesPath(segment, packed.places), places],
    [namesPath(segment, packed.names), names],
    [factsPath(segment, packed.facts), factsFile],
    [titlesPath(segment, packed.titles), titled.file],
    [tablePath(segment, packed.table), file],
  ])
  return { ...packed, files }
}

function daySteps(pages: readonly (Held | null)[]): number[] {
  let before = 0
  return pages.map((page) => {
    const day = page === null ? before : Number(dayIn(page))
    const step = day - before
    before = day
    return step
  })
}

const deflate = promisify<string, Buffer>(deflateRaw)
