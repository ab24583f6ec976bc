import { CborWriter } from './cbor-writer.ts'

/** What the engine is told of one record beside its words. */
export interface Page {
  /** By this name the engine gives the record in its results. */
  id: string
  type: string
}

/** A file of postings: its name, and the first and the last word in it. */
export interface Chunk {
  name: string
  first: string
  last: string
}

/** The version of the file format, which is that of the engine. */
export const engineVersion = '1.6.0'

/** The content of a `pf_meta`: all pages by number, with nothing in the place of one that was taken out, and all chunks. */
export function metaTable(pages: readonly (Page | null)[], chunks: Chunk[], filter: string): Uint8Array {
  const table = new CborWriter().list(6).text(engineVersion).list(pages.length)
  // How many words a page has says something for Pagefind's scores only, which are not used.
  for (const page of pages)
    table
      .list(3)
      .text(page?.id ?? '')
      .number(1)
      .text('')
  table.list(chunks.length)
  for (const [place, { name, first, last }] of chunks.entries()) {
    const previous = chunks[place - 1]
    const next = chunks[place + 1]
    table
      .list(3)
      .text(previous === undefined ? first : untilDifferent(first, previous.last))
      .text(next === undefined ? last : untilDifferent(last, next.first))
      .text(name)
  }
  table.list(1).list(2).text('type').text(filter) // filters
  return table.list(0).list(0).written() // sorts, fields of metadata
}

/** The content of a `pf_filter`: the pages of each type. */
export function filterTable(pages: readonly (Page | null)[]): Uint8Array {
  const types = [...new Set(pages.flatMap((page) => (page === null ? [] : [page.type])))].sort()
  const table = new CborWriter().list(2).text('type').list(types.length)
  for (const type of types) {
    const numbers = pages.flatMap((page, number) => (page?.type === type ? [number] : []))
    table.list(2).text(type).list(numbers.length)
    for (const number of numbers) table.number(number)
  }
  return table.written()
}

/** As much of a word as tells it from its neighbour. */
function untilDifferent(word: string, neighbour: string): string {
  const others = [...neighbour]
  const characters = [...word]
  const different = characters.findIndex((character, place) => character !== others[place])
  return different < 0 ? word : characters.slice(0, different + 1).join('')
}
