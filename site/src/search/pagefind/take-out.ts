import { CborWriter } from './cbor-writer.ts'

export interface Remaining {
  /** What is left, or nothing where no word is left. */
  content: Uint8Array | undefined
  changed: boolean
  first: string
  last: string
}

/**
 * A chunk of postings without some pages: their numbers stand in no word any more, and words that stood in no other page
 * are gone. Walks over the bytes and copies what stays.
 */
export function takeOut(content: Uint8Array, pages: ReadonlySet<number>): Remaining {
  const walk = new Walk(content)
  if (walk.list() !== 1) throw unexpected('a list of words')
  const count = walk.list()
  const wordsFrom = walk.at
  const kept = new CborWriter(content.length)
  let copied = wordsFrom
  const copyUpTo = (end: number): void => {
    kept.raw(content.subarray(copied, end))
    copied = end
  }
  let words = 0
  let first: Stretch | undefined
  let last: Stretch | undefined
  for (let number = 0; number < count; number++) {
    const wordFrom = walk.at
    if (walk.list() !== 3) throw unexpected('a word')
    const text = walk.text()
    const listFrom = walk.at
    const entries = walk.list()
    const entriesFrom = walk.at
    const gaps: Gap[] = []
    let gone = 0
    let page = 0
    for (let place = 0; place < entries; place++) {
      const from = walk.at
      const before = page
      if (walk.list() !== 3) throw unexpected('a page')
      page += walk.number()
      const body = walk.at
      walk.skipNumbers()
      walk.skipNumbers()
      const gap = gaps.at(-1)
      if (pages.has(page)) {
        gone += 1
        if (gap?.to === from) gap.to = walk.at
        else gaps.push({ from, to: walk.at, before, next: undefined })
      } else if (gap?.to === from) {
        gap.to = body
        gap.next = page
      }
    }
    if (walk.list() !== 0) throw unexpected('no other forms of a word')
    if (gone > 0 && gone === entries) {
      copyUpTo(wordFrom)
      copied = walk.at
      continue
    }
    words += 1
    first ??= text
    last = text
    if (gone === 0) continue
    copyUpTo(listFrom)
    kept.list(entries - gone)
    copied = entriesFrom
    for (const { from, to, before, next } of gaps) {
      copyUpTo(from)
      copied = to
      if (next !== undefined) kept.list(3).number(next - before)
    }
  }
  copyUpTo(walk.at)
  if (walk.at !== content.length) throw unexpected('nothing after the words')
  const said = (stretch: Stretch | undefined): string =>
    stretch === undefined ? '' : decoder.decode(content.subarray(stretch.from, stretch.to))
  return {
    content: words === 0 ? undefined : new CborWriter(content.length).list(1).list(words).raw(kept.written()).written(),
    changed: kept.written().length !== content.length - wordsFrom,
    first: said(first),
    last: said(last),
  }
}

interface Stretch {
  from: number
  to: number
}

/** What is not copied: pages that go, with the beginning of the next one, which is counted from the last one that stays. */
interface Gap extends Stretch {
  before: number
  next: number | undefined
}

const decoder = new TextDecoder()

/** Reads CBOR from a place on. Whatever is not as expected throws. */
class Walk {
  at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  list(): number {
    return this.#head(0x80)
  }

  number(): number {
    return this.#head(0)
  }

  text(): Stretch {
    const length = this.#head(0x60)
    const from = this.at
    this.at += length
    return { from, to: this.at }
  }

  /** Over a list of numbers. */
  skipNumbers(): void {
    const bytes = this.#bytes
    const count = this.list()
    let at = this.at
    for (let place = 0; place < count; place++) {
      const size = sizes[bytes[at] ?? 0xff] ?? 0
      if (size === 0) throw unexpected('a number')
      at += size
    }
    this.at = at
  }

  #head(kind: number): number {
    const head = this.#byte() - kind
    if (head >= 0 && head < 24) return head
    if (head === 24) return this.#byte()
    if (head === 25) return this.#byte() * 0x100 + this.#byte()
    if (head === 26) return ((this.#byte() * 0x100 + this.#byte()) * 0x100 + this.#byte()) * 0x100 + this.#byte()
    throw unexpected(kind === 0 ? 'a number' : kind === 0x60 ? 'a text' : 'a list')
  }

  #byte(): number {
    const byte = this.#bytes[this.at++]
    if (byte === undefined) throw unexpected('more')
    return byte
  }
}

/** How many bytes a number has, by its first one; 0 where it is none. */
const sizes = Uint8Array.from({ length: 256 }, (_, byte) => {
  const kind = byte >>> 5
  const head = byte & 31
  if (kind > 1) return 0
  return head < 24 ? 1 : ([2, 3, 5][head - 24] ?? 0)
})

function unexpected(expected: string): Error {
  return new Error(`Unexpected content of a search index file, expected ${expected}. Build the search index again.`)
}
