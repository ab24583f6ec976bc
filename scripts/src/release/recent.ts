/** Remembers the values that were put last, up to a number of them. */
export class Recent<V> {
  readonly #values = new Map<string, V>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  put(key: string, value: V): V {
    this.#values.set(key, value)
    if (this.#values.size > this.#most) for (const oldest of this.#values.keys()) return this.#drop(oldest, value)
    return value
  }

  #drop(oldest: string, value: V): V {
    this.#values.delete(oldest)
    return value
  }
}
