import { sheetSize } from './block.ts'

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
