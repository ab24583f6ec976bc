/**
 * Values kept in order, each once, found by halving. `compare` must tell any two different values apart. They stand in blocks, so that a hundred thousand are
 * put in order one by one without moving the others about.
 */
export class SortedList<T> {
  readonly #blocks: T[][] = []
  readonly #compare: (a: T, b: T) => number
  /** All values, where there are several blocks and they were asked for since the last change. */
  #values: readonly T[] | undefined
  /** Sums of the blocks' lengths, as long as no block came or went since they were asked for: each of as many blocks up to its own as the largest power of two that divides its number (a Fenwick tree). */
  #sums: Int32Array | undefined

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  get values(): readonly T[] {
    const [first, ...more] = this.#blocks
    if (first === undefined) return []
    if (more.length === 0) return first
    this.#values ??= this.#blocks.flat(1) as T[]
    return this.#values
  }

  get length(): number {
    return this.#before(this.#blocks.length)
  }

  /** The place of the value, or that of the first one after it. */
  placeOf(value: T): number {
    const { block, within } = this.#find(value)
    return this.#before(block) + within
  }

  has(value: T): boolean {
    return this.#isAt(this.#find(value), value)
  }

  /** Adds the value, or puts it in the place of one that compares as equal. Returns its place. */
  add(value: T): number {
    const at = this.#find(value)
    this.#values = undefined
    const block = this.#blocks[at.block]
    if (block === undefined) this.#putBlocks(at.block, 0, [value])
    else {
      const isThere = this.#isAt(at, value)
      block.splice(at.within, isThere ? 1 : 0, value)
      if (!isThere) this.#noteLength(at.block, 1)
      if (block.length > mostInBlock) this.#putBlocks(at.block, 1, ...halves(block))
    }
    return this.#before(at.block) + at.within
  }

  /** Takes the value out. Returns the place it had, or -1. */
  remove(value: T): number {
    const at = this.#find(value)
    const block = this.#blocks[at.block]
    if (block === undefined || !this.#isAt(at, value)) return -1
    this.#values = undefined
    block.splice(at.within, 1)
    this.#noteLength(at.block, -1)
    if (block.length === 0) this.#putBlocks(at.block, 1)
    return this.#before(at.block) + at.within
  }

  /** The block in which the value stands or is to stand, and where in it; what comes after all others is to stand in the last. */
  #find(value: T): { block: number; within: number } {
    const block = firstOf(this.#blocks.length - 1, (at) => {
      const last = this.#blocks[at]?.at(-1)
      return last !== undefined && this.#compare(last, value) >= 0
    })
    const values = this.#blocks[block] ?? []
    return { block, within: firstOf(values.length, (at) => this.#compare(values[at] as T, value) >= 0) }
  }

  #putBlocks(at: number, gone: number, ...blocks: T[][]): void {
    this.#blocks.splice(at, gone, ...blocks)
    this.#sums = undefined
  }

  /** How many values stand before a block. */
  #before(block: number): number {
    if (block === 0) return 0
    this.#sums ??= sumsOf(this.#blocks)
    let count = 0
    for (let at = block; at > 0; at &= at - 1) count += this.#sums[at] ?? 0
    return count
  }

  /** A block has so many values more. */
  #noteLength(block: number, more: number): void {
    if (this.#sums === undefined) return
    for (let at = block + 1; at < this.#sums.length; at += at & -at) this.#sums[at] = (this.#sums[at] ?? 0) + more
  }

  #isAt({ block, within }: { block: number; within: number }, value: T): boolean {
    const values = this.#blocks[block] ?? []
    return within < values.length && this.#compare(values[within] as T, value) === 0
  }
}

const mostInBlock = 512

function halves<T>(block: T[]): T[][] {
  const middle = block.length >>> 1
  return [block.slice(0, middle), block.slice(middle)]
}

function sumsOf(blocks: readonly (readonly unknown[])[]): Int32Array {
  const sums = Int32Array.from([[], ...blocks], ({ length }) => length)
  for (let at = 1; at < sums.length; at += 1) {
    const next = at + (at & -at)
    if (next < sums.length) sums[next] = (sums[next] ?? 0) + (sums[at] ?? 0)
  }
  return sums
}

/** The first number below `end` of which it is so, as it is of all after it; `end` where there is none. */
function firstOf(end: number, isSo: (at: number) => boolean): number {
  let from = 0
  let to = Math.max(0, end)
  while (from < to) {
    const middle = (from + to) >>> 1
    if (isSo(middle)) to = middle
    else from = middle + 1
  }
  return from
}
