import type { Term } from './search-record.ts'

/** What a segment's table says: enough to read from its other files no more than a question needs. Plain data, in the form of the file. */
export interface SegmentTable {
  /** The names of the other files (segment-files.ts). */
  grams: string
  places: string
  names: string
  facts: string
  titles: string
  /** The first gram of each block of grams, in ascending order. */
  firsts: string[]
  /** Bytes of each block of grams. */
  sizes: number[]
  /** Bytes of the places of each block. */
  placesSizes: number[]
  /** The document day of each record by number, as `20240131`, each but the first as the step from the one before; 0 for none. */
  days: number[]
  /** Bytes of each block of titles (titles.ts). */
  titleSizes: number[]
  /** The topics that records of the segment stand under. */
  topics: NamedTopic[]
}

/** A topic, with the initials of its name (title-initials.ts). */
export interface NamedTopic extends Term {
  initials: string
}

/** What a table says: the file is deflated JSON. */
export async function unpackTable<Table>(file: Uint8Array): Promise<Table> {
  const stream = new Blob([new Uint8Array(file)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).json()
}

export interface Blocks {
  firsts: string[]
  sizes: number[]
  placesSizes: number[]
}

/** Where a gram would stand, by where each block of grams, and the places of each, begin. */
export class BlockFinder {
  readonly #firsts: readonly string[]
  readonly #grams: readonly number[]
  readonly #places: readonly number[]

  constructor({ firsts, sizes, placesSizes }: Blocks) {
    this.#firsts = firsts
    this.#grams = beginnings(sizes)
    this.#places = beginnings(placesSizes)
  }

  /** The block of the gram: its number, its bytes from the one to before the other, and where its places begin. */
  find(gram: string): { number: number; from: number; to: number; places: number } | undefined {
    let low = 0
    let high = this.#firsts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#firsts[middle] ?? '') <= gram) low = middle + 1
      else high = middle
    }
    return low === 0 ? undefined : this.block(low - 1)
  }

  /** The blocks in which grams may stand that begin so. */
  findAll(prefix: string): { from: number; to: number }[] {
    const first = this.find(prefix)?.number ?? 0
    let end = first
    while (end < this.#firsts.length && (end === first || (this.#firsts[end] ?? '').startsWith(prefix))) end += 1
    return Array.from({ length: end - first }, (_, nth) => this.block(first + nth))
  }

  block(number: number): { number: number; from: number; to: number; places: number } {
    return {
      number,
      from: this.#grams[number] ?? 0,
      to: this.#grams[number + 1] ?? 0,
      places: this.#places[number] ?? 0,
    }
  }
}

function beginnings(sizes: readonly number[]): number[] {
  const found = [0]
  for (const size of sizes) found.push((found.at(-1) ?? 0) + size)
  return found
}
