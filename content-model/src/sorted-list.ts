/** Values kept in order, each once, found by halving. `compare` must tell any two different values apart. */
export class SortedList<T> {
  readonly #values: T[] = []
  readonly #compare: (a: T, b: T) => number

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  get values(): readonly T[] {
    return this.#values
  }

  /** The place of the value, or that of the first one after it. */
  placeOf(value: T): number {
    let from = 0
    let to = this.#values.length
    // Most values are added in order.
    if (to > 0 && this.#compare(this.#values[to - 1] as T, value) < 0) return to
    while (from < to) {
      const middle = (from + to) >>> 1
      if (this.#compare(this.#values[middle] as T, value) < 0) from = middle + 1
      else to = middle
    }
    return from
  }

  has(value: T): boolean {
    return this.#isAt(this.placeOf(value), value)
  }

  /** Adds the value, or puts it in the place of one that compares as equal. Returns its place. */
  add(value: T): number {
    const place = this.placeOf(value)
    this.#values.splice(place, this.#isAt(place, value) ? 1 : 0, value)
    return place
  }

  /** Takes the value out. Returns the place it had, or -1. */
  remove(value: T): number {
    const place = this.placeOf(value)
    if (!this.#isAt(place, value)) return -1
    this.#values.splice(place, 1)
    return place
  }

  #isAt(place: number, value: T): boolean {
    return place < this.#values.length && this.#compare(this.#values[place] as T, value) === 0
  }
}
