import { createHash } from 'node:crypto'

/** Numbers that look drawn at random and follow from the seed. */
export class Random {
  #state: number

  constructor(seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32LE()
  }

  /** From 0 to below 1. */
  share(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.share() * end)
  }

  one<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)]
    if (found === undefined) throw new Error('Nothing can be drawn from an empty list.')
    return found
  }

  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const drawn = list.map((item) => ({ item, place: this.share() }))
    return drawn.sort((one, other) => one.place - other.place).map(({ item }) => item)
  }
}
