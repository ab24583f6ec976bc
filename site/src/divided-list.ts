import { SortedList } from '@gongkai/content-model/sorted-list'
import { numberOf } from './portal/question.ts'

/** A stretch of a list, named by its first value. */
export interface Division<T> {
  readonly name: string
  readonly values: readonly T[]
}

/**
 * A long list cut into parts by what stands in it, not by counting: a part begins at each value whose name says so (one in `usual`), and
 * at the first. So one value more or less changes the part it stands in and moves none of the others, however long the list is, and the
 * same values are always cut in the same places.
 */
export class DividedList<T> {
  readonly #list: SortedList<T>
  readonly #nameOf: (value: T) => string
  readonly #usual: number
  /** The values that a part begins with because they say so. */
  readonly #beginnings: SortedList<T>
  readonly #named = new Map<string, T>()

  constructor(usual: number, nameOf: (value: T) => string, compare: (a: T, b: T) => number) {
    this.#list = new SortedList(compare)
    this.#beginnings = new SortedList(compare)
    this.#nameOf = nameOf
    this.#usual = usual
  }

  get values(): readonly T[] {
    return this.#list.values
  }

  has(value: T): boolean {
    return this.#list.has(value)
  }

  /** Adds the value; returns the names of the parts that may differ by it, before or after, their neighbours among them. */
  add(value: T): readonly string[] {
    const before = this.#namesAround(value)
    this.#list.add(value)
    if (!this.#begins(value)) return before
    this.#beginnings.add(value)
    this.#named.set(this.#nameAfter(value), value)
    return [...new Set([...before, ...this.#namesAround(value)])]
  }

  remove(value: T): readonly string[] {
    if (!this.#list.has(value)) return []
    const before = this.#namesAround(value)
    this.#list.remove(value)
    if (!this.#begins(value)) return before
    this.#beginnings.remove(value)
    this.#named.delete(this.#nameAfter(value))
    return [...new Set([...before, ...this.#namesAround(value)])]
  }

  /** Every part, in order. */
  divisions(): readonly Division<T>[] {
    const starts = this.#beginnings.values.map((value) => this.#list.placeOf(value))
    const all = starts[0] === 0 || this.values.length === 0 ? starts : [0, ...starts]
    return all.map((from, place) => this.#division(from, all[place + 1] ?? this.values.length))
  }

  /** The name of the last part. */
  get last(): string | undefined {
    if (this.values.length === 0) return undefined
    const beginning = this.#beginnings.values.at(-1)
    return beginning === undefined ? firstName : this.#nameAfter(beginning)
  }

  /** The part of a name, with the names before and after it; `undefined` where there is none. */
  named(name: string): { readonly part: Division<T>; readonly before?: string; readonly after?: string } | undefined {
    const value = this.#named.get(name)
    if (value === undefined && (name !== firstName || !this.#hasFirst)) return undefined
    const place = value === undefined ? -1 : this.#beginnings.placeOf(value)
    const next = this.#beginnings.values[place + 1]
    const former = place === 0 && !this.#hasFirst ? undefined : this.#nameAt(place - 1)
    const from = value === undefined ? 0 : this.#list.placeOf(value)
    return {
      part: this.#division(from, next === undefined ? this.values.length : this.#list.placeOf(next)),
      ...(former === undefined ? {} : { before: former }),
      ...(next === undefined ? {} : { after: this.#nameAfter(next) }),
    }
  }

  #division(from: number, to: number): Division<T> {
    const value = this.values[from] as T
    return { name: this.#begins(value) ? this.#nameAfter(value) : firstName, values: this.values.slice(from, to) }
  }

  /** The part in which the value stands or would stand, and those beside it. */
  #namesAround(value: T): string[] {
    const next = this.#beginnings.placeOf(value)
    const at = this.#beginnings.has(value) ? next : next - 1
    return [at - 1, at, at + 1].flatMap((place) => this.#nameAt(place) ?? [])
  }

  /** The name of a part by the place of its beginning; -1 is what stands before the first of these. */
  #nameAt(place: number): string | undefined {
    if (place === -1) return firstName
    const value = this.#beginnings.values[place]
    return value === undefined ? undefined : this.#nameAfter(value)
  }

  get #hasFirst(): boolean {
    const first = this.values[0]
    return first !== undefined && !this.#begins(first)
  }

  #begins(value: T): boolean {
    return numberOf(this.#nameOf(value)) % this.#usual === 0
  }

  #nameAfter(value: T): string {
    const name = this.#nameOf(value)
    return [numberOf(`1 ${name}`), numberOf(`2 ${name}`)].map((number) => number.toString(36)).join('-')
  }
}

/** Where no value says that a part begins it is the first, whatever comes to stand there. */
const firstName = 'first'
