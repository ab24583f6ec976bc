import { begins } from '../positions.ts'
import { ByteStreams } from './byte-streams.ts'
import { ByteReader } from './bytes.ts'
import type { Entry } from './entry.ts'
import { gramOf } from './gram.ts'
import { packHeads } from './pack-heads.ts'
import { none, PairTable } from './pair-table.ts'
import { slicesOf } from './places.ts'

/** A gram's entry with the bytes of its places. */
export interface CollectedEntry extends Entry {
  places: Uint8Array
}

/** Collects grams of records, given in the order of their numbers. What it has seen is kept as the bytes that will be in the files. */
export class GramCollector {
  readonly #barrier: string
  readonly #ids = new Map<string, number>()
  /** By id: the token, and its gram. */
  readonly #tokens: string[] = []
  readonly #singles: number[] = []
  readonly #pairs = new PairTable()
  readonly #streams = new ByteStreams()
  /** What is known of each gram, field by field; together, for that is what processors wait for. */
  #grams = new Int32Array(1024 * fields)
  #count = 0

  /** The barrier is a token that counts as a place and stands in no gram. */
  constructor(barrier: string) {
    this.#barrier = barrier
  }

  /** Those that stand from a place on; `tokens` by place. */
  add(number: number, tokens: readonly string[], from = 0): void {
    let before = none
    for (let place = from; place < tokens.length; place += 1) {
      const token = tokens[place] ?? this.#barrier
      if (token === this.#barrier) {
        before = none
        continue
      }
      const id = this.#idOf(token)
      if (before !== none) this.#notePair(this.#pairOf(before, id), number, place - 1)
      this.#noteSingle(this.#singles[id] ?? none, number, place)
      before = id
    }
  }

  /** In ascending order of the grams. To be called once, at the end. */
  *entries(): Generator<CollectedEntry> {
    const sorted = Array.from({ length: this.#count }, (_, gram) => ({ gram, text: this.#textOf(gram) }))
    sorted.sort((one, other) => (one.text < other.text ? -1 : 1))
    for (const { gram, text } of sorted) {
      const heads = this.#get(gram, headStream)
      const places = this.#get(gram, placeStream)
      if (heads !== none) this.#streams.number(heads, 0)
      if (places !== none) this.#streams.number(places, 0)
      const standing = places === none ? nothing : this.#streams.bytes(places)
      yield {
        gram: text,
        docs: docsIn(this.#streams.bytes(this.#get(gram, docStream))),
        heads: heads === none ? nothing : packHeads(this.#streams.bytes(heads)),
        slices: slicesOf(standing),
        places: standing,
      }
    }
  }

  #idOf(token: string): number {
    const known = this.#ids.get(token)
    if (known !== undefined) return known
    const id = this.#tokens.length
    this.#ids.set(token, id)
    this.#tokens.push(token)
    this.#singles.push(this.#newGram(id, none))
    return id
  }

  #pairOf(one: number, other: number): number {
    const known = this.#pairs.get(one, other)
    if (known !== none) return known
    const gram = this.#newGram(one, other)
    this.#pairs.put(one, other, gram)
    return gram
  }

  #newGram(one: number, other: number): number {
    const gram = this.#count++
    if ((gram + 1) * fields > this.#grams.length) {
      const larger = new Int32Array(this.#grams.length * 2)
      larger.set(this.#grams)
      this.#grams = larger
    }
    const places = other === none ? none : this.#streams.open()
    this.#grams.set([none, none, 0, this.#streams.open(), none, places, one, other], gram * fields)
    return gram
  }

  #noteSingle(gram: number, number: number, place: number): void {
    if (place < begins.body) this.#noteHead(gram, number, place)
    else this.#noteDoc(gram, number)
  }

  #notePair(gram: number, number: number, place: number): void {
    if (place < begins.body) {
      this.#noteHead(gram, number, place)
      return
    }
    this.#noteDoc(gram, number)
    const at = gram * fields
    const before = Math.max(this.#grams[at + last] ?? 0, begins.body)
    this.#streams.number(this.#grams[at + placeStream] ?? 0, place - before + 1)
    this.#grams[at + last] = place
  }

  #noteDoc(gram: number, number: number): void {
    const at = gram * fields
    const before = this.#grams[at + doc] ?? none
    if (before === number) return
    if (before !== none && this.#grams[at + second] !== none)
      this.#streams.number(this.#grams[at + placeStream] ?? 0, 0)
    this.#streams.number(this.#grams[at + docStream] ?? 0, before === none ? number : number - before)
    this.#grams[at + doc] = number
    this.#grams[at + last] = 0
  }

  #noteHead(gram: number, number: number, place: number): void {
    const at = gram * fields
    const before = this.#grams[at + headDoc] ?? none
    if (before === none) this.#grams[at + headStream] = this.#streams.open()
    const stream = this.#grams[at + headStream] ?? 0
    if (before !== number) {
      if (before !== none) this.#streams.number(stream, 0)
      this.#streams.number(stream, before === none ? number : number - before)
      this.#grams[at + headDoc] = number
      this.#grams[at + last] = 0
    }
    this.#streams.number(stream, place - (this.#grams[at + last] ?? 0) + 1)
    this.#grams[at + last] = place
  }

  #textOf(gram: number): string {
    const other = this.#get(gram, second)
    return gramOf(this.#tokens[this.#get(gram, first)] ?? '', other === none ? undefined : this.#tokens[other])
  }

  #get(gram: number, field: number): number {
    return this.#grams[gram * fields + field] ?? none
  }
}

/**
 * The fields of a gram: the last record, the last with it in its head, the last place in the last record; the streams of records, of places in heads, of
 * places in texts, or none; its tokens, the second of which there may be none.
 */
const [doc, headDoc, last, docStream, headStream, placeStream, first, second, fields] = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const nothing = new Uint8Array()

function docsIn(steps: Uint8Array): number[] {
  const docs: number[] = []
  const reader = new ByteReader(steps)
  for (let number = 0; !reader.isAtEnd; ) {
    number += reader.number()
    docs.push(number)
  }
  return docs
}
