import { begins } from '../positions.ts'
import { ByteWriter } from './bytes.ts'
import type { Entry } from './entry.ts'
import { gramOf } from './gram.ts'
import { LaidTokens, type PlaceFinder } from './laid-tokens.ts'
import { packHeads } from './pack-heads.ts'
import { slicesOf } from './places.ts'

/** A gram's entry with the bytes of its places. */
export interface CollectedEntry extends Entry {
  places: Uint8Array
}

/** Collects grams of records, given in the order of their numbers. */
export class GramCollector {
  readonly #laid: LaidTokens

  /** The barrier is a token that counts as a place and stands in no gram. */
  constructor(barrier: string) {
    this.#laid = new LaidTokens(barrier)
  }

  /** Those that stand from a place on; `tokens` by place. */
  add(number: number, tokens: readonly string[], from = 0): void {
    this.#laid.add(number, tokens, from)
  }

  /** In ascending order of the grams. The bytes of each are good until the next is asked for. */
  *entries(): Generator<CollectedEntry> {
    const { singles, pairs, tokens } = this.#laid.sorted()
    const grams: Gram[] = []
    for (let token = 1; token < tokens.length; token += 1)
      grams.push({ text: gramOf(tokens[token] ?? ''), isPair: false, nth: token })
    for (let pair = 0; pair < pairs.starts.length - 1; pair += 1) {
      const at = pairs.places[pairs.starts[pair] ?? 0] ?? 0
      const text = gramOf(tokens[this.#laid.at(at)] ?? '', tokens[this.#laid.at(at + 1)])
      grams.push({ text, isPair: true, nth: pair })
    }
    grams.sort((one, other) => (one.text < other.text ? -1 : 1))
    const writer = new PlacesWriter(this.#laid.finder())
    for (const { text, isPair, nth } of grams) {
      const { places, starts } = isPair ? pairs : singles
      yield { gram: text, ...writer.write(places.subarray(starts[nth], starts[nth + 1]), isPair) }
    }
  }
}

interface Gram {
  text: string
  isPair: boolean
  /** Of the grams of one token, or of the pairs. */
  nth: number
}

/** Writes where a gram stands, in heads and in texts (places.ts). */
class PlacesWriter {
  readonly #finder: PlaceFinder
  readonly #heads = new ByteWriter()
  readonly #places = new ByteWriter()

  constructor(finder: PlaceFinder) {
    this.#finder = finder
  }

  write(at: Uint32Array, isPair: boolean): Omit<CollectedEntry, 'gram'> {
    const [finder, heads, places] = [this.#finder, this.#heads, this.#places]
    heads.cutBack(0)
    places.cutBack(0)
    const docs: number[] = []
    let [inHead, inText, before] = [none, none, 0]
    for (let nth = 0; nth < at.length; nth += 1) {
      finder.find(at[nth] ?? 0)
      const { record, place } = finder
      if (place < begins.body) {
        if (record !== inHead) {
          if (inHead !== none) heads.number(0)
          heads.number(record - Math.max(inHead, 0))
          before = 0
        }
        inHead = record
        heads.number(place - before + 1)
        before = place
        continue
      }
      if (record !== inText) {
        docs.push(record)
        if (isPair && inText !== none) places.number(0)
        before = begins.body
      }
      inText = record
      if (isPair) places.number(place - before + 1)
      before = place
    }
    if (inHead !== none) heads.number(0)
    if (isPair && inText !== none) places.number(0)
    const standing = places.written()
    return { docs, heads: packHeads(heads.written()), slices: slicesOf(standing), places: standing }
  }
}

const none = -1
