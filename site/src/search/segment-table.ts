import { sheetSize } from './grams/block.ts'

/** What a segment's table says: enough to read from its other files no more than a question needs. Plain data, in the form of the file. */
export interface SegmentTable {
  /** The names of the other files (segment-files.ts). */
  grams: string
  places: string
  names: string
  facts: string
  /** With which gram each sheet of grams begins, in ascending order, a line each: an empty one where it goes on with the block before (grams/block.ts). */
  firsts: string
  /** The document day of each record by number, as `20240131`, each but the first as the step from the one before; 0 for none. */
  days: number[]
}

/** What a table says: the file is deflated JSON. */
export async function unpackTable<Table>(file: Uint8Array): Promise<Table> {
  const stream = new Blob([new Uint8Array(file)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).json()
}

/** A block of grams: its first gram, and its bytes from the one to before the other. */
export interface Block {
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

  *all(): Iterable<Block> {
    for (const number of this.#blocks.keys()) {
      const block = this.#block(number)
      if (block !== undefined) yield block
    }
  }

  #block(number: number): Block | undefined {
    const block = this.#blocks[number]
    if (block === undefined) return undefined
    const { first, sheet } = block
    return { first, from: sheet * sheetSize, to: (this.#blocks[number + 1]?.sheet ?? this.#firsts.length) * sheetSize }
  }
}
