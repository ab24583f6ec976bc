import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './digest.ts'

/** One part of a divided map, as it lies in `parts/<digest>.json`. */
export interface Part<V> {
  /** Its first key. */
  readonly from: string
  /** SHA-256 of its canonical JSON, which is also its name. */
  readonly digest: string
  /** Sorted by key. */
  readonly entries: ReadonlyMap<string, V>
}

/** What is written of a value into a part. */
export type Words<V> = (value: V) => unknown

/**
 * A map sorted by key (by code unit) and divided into parts by its content alone: a part begins at the first key, and at each key
 * whose SHA-256 begins with two zeros, which is one in 256. The same entries give the same parts, whatever way they came about, and a
 * change of one entry changes one part, seldom two. It is never changed itself: `with` makes another that shares all other parts.
 */
export class Parted<V> implements ReadonlyMap<string, V> {
  readonly parts: readonly Part<V>[]
  readonly size: number
  private readonly words: Words<V>

  constructor(parts: readonly Part<V>[], words: Words<V>) {
    this.parts = parts
    this.size = parts.reduce((sum, { entries }) => sum + entries.size, 0)
    this.words = words
  }

  static of<V>(entries: Iterable<readonly [string, V]>, words: Words<V>): Parted<V> {
    return new Parted(divided(new Map(entries), words), words)
  }

  /** The map after some entries are put and others removed, at the cost of the parts these stand in. */
  with(put: ReadonlyMap<string, V>, removed: Iterable<string>): Parted<V> {
    const gone = new Set(removed)
    const touched = this.touchedBy([...gone, ...put.keys()])
    const parts: Part<V>[] = []
    for (let index = 0; index < this.parts.length; ) {
      if (!touched.has(index)) {
        parts.push(...this.parts.slice(index, index + 1))
        index += 1
        continue
      }
      const start = index
      while (touched.has(index)) index += 1
      const entries = new Map(this.parts.slice(start, index).flatMap((part) => [...part.entries]))
      for (const key of gone) entries.delete(key)
      for (const [key, value] of put) {
        const at = this.indexOf(key)
        if (at >= start && at < index) entries.set(key, value)
      }
      parts.push(...divided(entries, this.words))
    }
    return this.parts.length === 0 ? Parted.of(put, this.words) : new Parted(parts, this.words)
  }

  get(key: string): V | undefined {
    return this.parts[this.indexOf(key)]?.entries.get(key)
  }

  has(key: string): boolean {
    return this.parts[this.indexOf(key)]?.entries.has(key) ?? false
  }

  forEach(run: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const { entries } of this.parts) for (const [key, value] of entries) run(value, key, this)
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const { entries } of this.parts) yield* entries
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const { entries } of this.parts) yield* entries.keys()
  }

  *values(): Generator<V, undefined, unknown> {
    for (const { entries } of this.parts) yield* entries.values()
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries()
  }

  /** The part a key stands in, or would. */
  private indexOf(key: string): number {
    let [low, high] = [0, this.parts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.parts[middle]?.from ?? '') <= key) low = middle
      else high = middle - 1
    }
    return low
  }

  /** The parts to divide again. Where the key that a part begins at may go, the part before takes what is left of it. */
  private touchedBy(keys: readonly string[]): ReadonlySet<number> {
    const touched = new Set<number>()
    for (const key of keys) {
      const index = this.indexOf(key)
      touched.add(index)
      if (index > 0 && this.parts[index]?.from === key) touched.add(index - 1)
    }
    return touched
  }
}

/** The text of a part. */
export function partJson<V>(part: Pick<Part<V>, 'entries'>, words: Words<V>): string {
  return canonicalJson(Object.fromEntries([...part.entries].map(([key, value]) => [key, words(value)])))
}

function divided<V>(entries: ReadonlyMap<string, V>, words: Words<V>): Part<V>[] {
  const cut: Map<string, V>[] = []
  for (const key of [...entries.keys()].sort()) {
    if (cut.length === 0 || sha256(key).startsWith('00')) cut.push(new Map())
    cut.at(-1)?.set(key, entries.get(key) as V)
  }
  return cut.map((part) => ({
    from: part.keys().next().value as string,
    digest: sha256(partJson({ entries: part }, words)),
    entries: part,
  }))
}
