import { begins } from '../positions.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import { docsASlice, type Entry } from './entry.ts'

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

/** The records of a gram with where it stands in them, nothing of it packed. */
type Standing = Pick<Entry, 'docs' | 'heads' | 'slices'> & { places: Uint8Array }

/** The same without some records. */
export function withoutDocs({ docs, heads, slices, places }: Standing, gone: ReadonlySet<number>): Standing {
  return {
    docs: docs.filter((doc) => !gone.has(doc)),
    heads: headsWithout(heads, gone),
    ...placesWithout({ docs, slices, places }, gone),
  }
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

/** Only what is near a cut is read: the slices say where all else is. */
function placesWithout(
  { docs, slices, places }: Omit<Standing, 'heads'>,
  gone: ReadonlySet<number>,
): Pick<Standing, 'slices' | 'places'> {
  if (slices.length === 0) return { slices, places }
  const startOf = starts(docs.length, slices, places)
  const cuts = docs.flatMap((doc, nth) => (gone.has(doc) ? [{ nth, from: startOf(nth), to: startOf(nth + 1) }] : []))
  const kept = new ByteWriter(places.length)
  let from = 0
  for (const cut of cuts) {
    kept.raw(places.subarray(from, cut.from))
    from = cut.to
  }
  kept.raw(places.subarray(from))
  return { slices: slicesLeft(docs.length - cuts.length, kept.length, cuts, startOf), places: kept.written() }
}

interface Cut {
  /** Of the gram's records. */
  nth: number
  from: number
  to: number
}

/** The lengths of the slices of what is left, each again of so many records. */
function slicesLeft(docs: number, length: number, cuts: readonly Cut[], startOf: (nth: number) => number): number[] {
  const slices: number[] = []
  let before = 0
  let passed = 0
  let removed = 0
  for (let doc = docsASlice; doc < docs; doc += docsASlice) {
    for (let cut = cuts[passed]; cut !== undefined && cut.nth <= doc + passed; cut = cuts[passed]) {
      removed += cut.to - cut.from
      passed += 1
    }
    const start = startOf(doc + passed) - removed
    slices.push(start - before)
    before = start
  }
  return before < length ? [...slices, length - before] : slices
}

/** Where the places of a gram's nth record begin. */
function starts(docs: number, slices: readonly number[], places: Uint8Array): (nth: number) => number {
  const begins: number[] = []
  let sum = 0
  for (const length of slices) {
    begins.push(sum)
    sum += length
  }
  return (nth) => {
    if (nth >= docs) return places.length
    let at = begins[Math.floor(nth / docsASlice)] ?? 0
    for (let left = nth % docsASlice; left > 0; left -= 1) at = places.indexOf(0, at) + 1
    return at
  }
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
