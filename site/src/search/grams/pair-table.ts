/** Stands for no number in a table of numbers. */
export const none = -1

/** Finds a number by two others, none of them negative: a table with open addresses, for a map of pairs would take ten times as much. */
export class PairTable {
  /** The two numbers and the one that is found by them, one after the other. */
  #slots = new Int32Array(fields << 12).fill(none)
  #mask = (1 << 12) - 1
  #count = 0

  get(first: number, second: number): number {
    return this.#slots[this.#placeOf(first, second) + 2] ?? none
  }

  put(first: number, second: number, value: number): void {
    if (this.#count * 2 > this.#mask) this.#grow()
    this.#slots.set([first, second, value], this.#placeOf(first, second))
    this.#count += 1
  }

  #placeOf(first: number, second: number): number {
    const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask
    for (;;) {
      const at = slot * fields
      const own = this.#slots[at]
      if (own === none || (own === first && this.#slots[at + 1] === second)) return at
      slot = (slot + 1) & this.#mask
    }
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2).fill(none)
    this.#mask = this.#mask * 2 + 1
    for (let at = 0; at < before.length; at += fields) {
      if (before[at] === none) continue
      this.#slots.set(before.subarray(at, at + fields), this.#placeOf(before[at] ?? none, before[at + 1] ?? none))
    }
  }
}

const fields = 4
