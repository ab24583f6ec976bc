import { begins } from '../positions.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { docsASlice } from './entry.ts'

/**
 * Where a gram stands, record by record: the steps from each place to the next, each one more than it is so that none is zero, and a zero
 * after the last. In texts they count from the beginning of the text, in heads from that of the title.
 */

/** The lengths of the slices of a gram's places in texts, each of so many records. */
export function slicesOf(places: Uint8Array): number[] {
  const slices: number[] = []
  let from = 0
  let docs = 0
  for (let zero = places.indexOf(0); zero >= 0; zero = places.indexOf(0, zero + 1)) {
    docs += 1
    if (docs % docsASlice > 0) continue
    slices.push(zero + 1 - from)
    from = zero + 1
  }
  return from < places.length ? [...slices, places.length - from] : slices
}

/** Places in the texts of those records for which this is said, from one slice, which is of the gram's records `docs`. */
export function* placesIn(
  slice: Uint8Array,
  docs: readonly number[],
  wanted: ReadonlySet<number>,
): Generator<[number, number[]]> {
  const reader = new ByteReader(slice)
  for (const doc of docs) {
    if (wanted.has(doc)) yield [doc, readSteps(reader, begins.body)]
    else reader.skipPastZero()
  }
}

/** Places in the heads of records. */
export function headsIn(bytes: Uint8Array): Map<number, number[]> {
  const found = new Map<number, number[]>()
  const reader = new ByteReader(bytes)
  for (let doc = 0; !reader.isAtEnd; ) {
    doc += reader.number()
    found.set(doc, readSteps(reader, 0))
  }
  return found
}

/** The bytes of both without some records. */
export function withoutDocs(
  { docs, heads, places }: { docs: readonly number[]; heads: Uint8Array; places: Uint8Array },
  gone: ReadonlySet<number>,
): { docs: number[]; heads: Uint8Array; places: Uint8Array } {
  const left = docs.filter((doc) => !gone.has(doc))
  return { docs: left, heads: headsWithout(heads, gone), places: placesWithout(places, docs, gone) }
}

function headsWithout(bytes: Uint8Array, gone: ReadonlySet<number>): Uint8Array {
  const kept = new ByteWriter(bytes.length + 8)
  const reader = new ByteReader(bytes)
  let before = 0
  for (let doc = 0; !reader.isAtEnd; ) {
    doc += reader.number()
    const from = reader.at
    reader.skipPastZero()
    if (gone.has(doc)) continue
    kept.number(doc - before).raw(bytes.subarray(from, reader.at))
    before = doc
  }
  return kept.written()
}

function placesWithout(bytes: Uint8Array, docs: readonly number[], gone: ReadonlySet<number>): Uint8Array {
  if (bytes.length === 0) return bytes
  const kept = new ByteWriter(bytes.length)
  const reader = new ByteReader(bytes)
  for (const doc of docs) {
    const from = reader.at
    reader.skipPastZero()
    if (!gone.has(doc)) kept.raw(bytes.subarray(from, reader.at))
  }
  return kept.written()
}

function readSteps(reader: ByteReader, from: number): number[] {
  const places: number[] = []
  let place = from
  for (let step = reader.number(); step > 0; step = reader.number()) {
    place += step - 1
    places.push(place)
  }
  return places
}
