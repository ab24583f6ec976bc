import { contentName } from './content-name.ts'
import { deflate } from './deflate.ts'
import { dayLength, excerptName } from './excerpt-path.ts'
import { type Facts, writeFacts } from './facts.ts'
import type { WrittenGrams } from './grams/block-writer.ts'
import { packFirsts } from './grams/packed-firsts.ts'
import { dayIn, type Held, type Part } from './search-state.ts'
import { pathsOfPart } from './segment-files.ts'
import type { ListedPart, PartTable } from './segment-table.ts'
import { type TitleRow, writeTitles } from './titles.ts'
import { topicsOf } from './topics-of.ts'

/** The records of a part by number, with nothing in the place of one that was taken out. */
export interface PartRows {
  pages: readonly (Held | null)[]
  facts: readonly (Facts | null)[]
  titles: readonly (TitleRow | null)[]
}

/** A part with its files but for the texts of its records, by path below the site's root, and what the segment's table says of it. */
export interface PackedPart {
  part: Part
  listed: ListedPart
  files: Map<string, Uint8Array>
}

/** The part with these records and the grams of their texts. */
export async function packPart(
  name: string,
  { pages, facts, titles }: PartRows,
  { grams, places, firsts }: WrittenGrams,
): Promise<PackedPart> {
  const names = new TextEncoder().encode(
    pages.map((page) => page?.id.slice(dayLength) ?? ' '.repeat(excerptName)).join(''),
  )
  const titled = writeTitles(titles)
  const called = { grams: contentName(grams), places: contentName(places) }
  const table = await deflate({ ...called, firsts: packFirsts(firsts) } satisfies PartTable)
  const facted = await deflate(writeFacts(facts))
  const listed = {
    name,
    table: contentName(table),
    names: contentName(names),
    facts: contentName(facted),
    titles: contentName(titled.file),
  }
  const part: Part = { ...listed, ...called, pages: [...pages] }
  const paths = pathsOfPart(part)
  return {
    part,
    listed: { ...listed, days: daySteps(pages), titleSizes: titled.sizes, topics: topicsOf(facts) },
    files: new Map([
      [paths.table, table],
      [paths.grams, grams],
      [paths.places, places],
      [paths.names, names],
      [paths.facts, facted],
      [paths.titles, titled.file],
    ]),
  }
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
