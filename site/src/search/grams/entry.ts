import { ByteReader, ByteWriter } from './bytes.ts'

/**
 * What a file of the index holds of one gram. Of heads (title, initials, numbers, authorities, summary, headings): where it stands in those of which records, by number. Of texts:
 * in which it stands, and how many bytes of the file of places say where.
 */
export interface Entry {
  gram: string
  /** In the texts of which records, in ascending order. */
  docs: readonly number[]
  /** Packed (packed-heads.ts). */
  heads: Uint8Array
  /**
   * The lengths of the slices in which its places in texts are read (places.ts), one for each `docsASlice` records; none for a gram of one
   * token, whose places are not kept.
   */
  slices: readonly number[]
}

export const docsASlice = 32

/** Writes entries in ascending order of their grams: what a gram has in common with the one before is left out. */
export class EntryWriter {
  readonly #bytes = new ByteWriter(1 << 14)
  #before = ''

  get length(): number {
    return this.#bytes.length
  }

  add({ gram, docs, heads, slices }: Entry): void {
    const listed = writeDocs(docs)
    this.#begin(gram)
      .number(listed.bytes.length * 2 + Number(listed.isBitmap))
      .raw(listed.bytes)
      .number(heads.length)
      .raw(heads)
      .number(slices.length)
    for (const length of slices) this.#bytes.number(length)
  }

  /** An entry as it was read. */
  copy({ gram, content }: ReadEntry): void {
    this.#begin(gram).raw(content)
  }

  /** Entries as they were read, the first of them after the same gram as here. */
  copyRun(bytes: Uint8Array, last: string): void {
    this.#bytes.raw(bytes)
    this.#before = last
  }

  /** Takes back what was added after it had that length; nothing may be added after. */
  cutBack(length: number): void {
    this.#bytes.cutBack(length)
  }

  written(): Uint8Array {
    return this.#bytes.written()
  }

  #begin(gram: string): ByteWriter {
    const common = commonLength(this.#before, gram)
    this.#before = gram
    return this.#bytes.number(common).text(gram.slice(common))
  }
}

export interface ReadEntry extends Entry {
  /** The length of all its slices. */
  places: number
  /** Where it begins and ends in the bytes. */
  from: number
  to: number
  /** All that is written of it but for its gram. */
  content: Uint8Array
}

/** The entries that were written, one after the other, up to two bytes that are zero. */
export function* entriesIn(bytes: Uint8Array): Generator<ReadEntry> {
  const reader = new ByteReader(bytes)
  let before = ''
  for (;;) {
    const from = reader.at
    const common = reader.number()
    const gram = before.slice(0, common) + reader.text()
    if (gram === '') return
    before = gram
    const begins = reader.at
    const length = reader.number()
    const listed = reader.skip(Math.floor(length / 2))
    const heads = reader.skip(reader.number())
    const slices: number[] = []
    let places = 0
    for (let left = reader.number(); left > 0; left -= 1) {
      const length = reader.number()
      slices.push(length)
      places += length
    }
    yield {
      gram,
      get docs() {
        const docs = bytes.subarray(listed.from, listed.to)
        return length % 2 === 1 ? docsOfBitmap(docs) : docsOfSteps(docs)
      },
      get heads() {
        return bytes.subarray(heads.from, heads.to)
      },
      slices,
      places,
      from,
      to: reader.at,
      get content() {
        return bytes.subarray(begins, this.to)
      },
    }
  }
}

function commonLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  // Never through the middle of a character of two units.
  return /[\uD800-\uDBFF]/.test(other[length - 1] ?? '') ? length - 1 : length
}

function writeDocs(docs: readonly number[]): { bytes: Uint8Array; isBitmap: boolean } {
  const bitmap = Math.floor((docs.at(-1) ?? 0) / 8) + 1
  if (docs.length >= bitmap) {
    const bytes = new Uint8Array(bitmap)
    for (const doc of docs) bytes[doc >> 3] = (bytes[doc >> 3] ?? 0) | (1 << (doc & 7))
    return { bytes, isBitmap: true }
  }
  const steps = new ByteWriter(docs.length + 8)
  let before = 0
  for (const doc of docs) {
    steps.number(doc - before)
    before = doc
  }
  return { bytes: steps.written(), isBitmap: false }
}

function docsOfBitmap(bytes: Uint8Array): number[] {
  const docs: number[] = []
  for (const [place, byte] of bytes.entries())
    for (let bit = 0; byte >> bit > 0; bit += 1) if ((byte >> bit) & 1) docs.push(place * 8 + bit)
  return docs
}

function docsOfSteps(bytes: Uint8Array): number[] {
  const docs: number[] = []
  let doc = 0
  let step = 0
  let worth = 1
  for (const byte of bytes) {
    step += (byte & 0x7f) * worth
    worth *= 0x80
    if (byte >= 0x80) continue
    doc += step
    docs.push(doc)
    step = 0
    worth = 1
  }
  return docs
}
