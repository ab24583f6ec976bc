import { sheetSize } from './grams/block.ts'
import type { PackedFirsts } from './grams/packed-firsts.ts'
import { inflated } from './inflated.ts'
import type { Term } from './search-record.ts'

/** What a segment's table says: enough to read from its files no more than a question needs. Plain data, in the form of the file. */
export interface SegmentTable {
  /** The name of the file with the grams of heads (segment-files.ts). */
  heads: string
  /** With which gram each sheet of it begins (grams/block.ts). */
  firsts: PackedFirsts
  parts: ListedPart[]
}

/** What is said of a part in the segment's table. */
export interface ListedPart {
  name: string
  /** The names of its files. */
  table: string
  names: string
  facts: string
  titles: string
  /** The document day of each record by number, as `20240131`, each but the first as the step from the one before; 0 for none. */
  days: number[]
  /** Bytes of each block of titles (titles.ts). */
  titleSizes: number[]
  /** The topics that records of the part stand under. */
  topics: NamedTopic[]
}

/** What a part's own table says: enough to look up the grams of its texts. */
export interface PartTable {
  grams: string
  places: string
  /** With which gram each sheet of grams begins. */
  firsts: PackedFirsts
}

/** A topic, with the initials of its name (title-initials.ts). */
export interface NamedTopic extends Term {
  initials: string
}

/** What a table says: the file is deflated JSON. */
export async function unpackTable<Table>(file: Uint8Array): Promise<Table> {
  return inflated(file).json()
}

/** A block of grams: its number, its first gram, and its bytes from the one to before the other. */
export interface Block {
  number: number
  first: string
  from: number
  to: number
}

/** In which block a gram would stand. */
export class BlockFinder {
  readonly #firsts: readonly string[]
  /** The first gram of each block, and the sheet that it begins with. */
  readonly #blocks: readonly { first: string; sheet: number }[]

  constructor(firsts: readonly string[]) {
    this.#firsts = firsts
    this.#blocks = firsts.flatMap((first, sheet) => (first === '' ? [] : [{ first, sheet }]))
  }

  find(gram: string): Block | undefined {
    let low = 0
    let high = this.#blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#blocks[middle]?.first ?? '') <= gram) low = middle + 1
      else high = middle
    }
    return this.#block(low - 1)
  }

  /** The blocks in which grams may stand that begin so. */
  findAll(prefix: string): Block[] {
    const found: Block[] = []
    for (let block = this.find(prefix) ?? this.#block(0); block !== undefined; block = this.#after(block)) {
      if (found.length > 0 && !block.first.startsWith(prefix)) break
      found.push(block)
    }
    return found
  }

  *all(): Iterable<Block> {
    for (let block = this.#block(0); block !== undefined; block = this.#after(block)) yield block
  }

  #after({ number }: Block): Block | undefined {
    return this.#block(number + 1)
  }

  #block(number: number): Block | undefined {
    const block = this.#blocks[number]
    if (block === undefined) return undefined
    const { first, sheet } = block
    return {
      number,
      first,
      from: sheet * sheetSize,
      to: (this.#blocks[number + 1]?.sheet ?? this.#firsts.length) * sheetSize,
    }
  }
}
