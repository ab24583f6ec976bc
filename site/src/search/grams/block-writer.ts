import { blockHead, entriesBytes, headLength, sheetSize, sheetsOf } from './block.ts'
import { ByteWriter } from './bytes.ts'
import { EntryWriter, type ReadEntry } from './entry.ts'
import type { CollectedEntry } from './gram-collector.ts'

/** A file of grams with that of their places in texts (empty for those of heads), and with which gram each sheet of the first begins: '' where it goes on with the block before. */
export interface WrittenGrams {
  grams: Uint8Array
  places: Uint8Array
  firsts: string[]
}

/** Writes entries, in ascending order of their grams, in blocks (block.ts). */
export class BlockWriter {
  readonly #grams: Uint8Array[] = []
  readonly #places: ByteWriter
  readonly #firsts: string[] = []
  #block = new EntryWriter()
  #first = ''
  /** The places of the block that is being written. */
  readonly #blockPlaces = new ByteWriter(1 << 14)

  /** With room for so many bytes of places, where it is known. */
  constructor(room = 1 << 16) {
    this.#places = new ByteWriter(room)
  }

  add({ places, ...entry }: CollectedEntry): void {
    this.#append(entry.gram, places, (block) => block.add(entry))
  }

  /** An entry that another file has, as it is. */
  copy(entry: ReadEntry, places: Uint8Array): void {
    this.#append(entry.gram, places, (block) => block.copy(entry))
  }

  /** Entries that follow each other in another file, as they are; the last one that was added there must have been added here. */
  copyRun(bytes: Uint8Array, { first, last }: { first: string; last: string }, places: Uint8Array): void {
    if (this.#block.length === 0) this.#first = first
    this.#block.copyRun(bytes, last)
    this.#blockPlaces.raw(places)
  }

  /** A block that another file has, as it is. */
  copyBlock(first: string, block: Uint8Array, places: Uint8Array): void {
    this.endBlock()
    this.#put(first, entriesBytes(block), block.length / sheetSize)
    this.#places.raw(places)
  }

  /** What follows stands in a new block. */
  endBlock(): void {
    if (this.#block.length === 0) return
    const content = this.#block.written()
    const sheets = sheetsOf(content.length)
    this.#put(this.#first, content, sheets)
    this.#grams.push(new Uint8Array(sheets * sheetSize - headLength - content.length))
    this.#places.raw(this.#blockPlaces.written())
    this.#block = new EntryWriter()
    this.#blockPlaces.cutBack(0)
  }

  finish(): WrittenGrams {
    this.endBlock()
    return { grams: Buffer.concat(this.#grams), places: this.#places.taken(), firsts: this.#firsts }
  }

  /** In the block that is being written, unless it then takes another sheet. */
  #append(gram: string, places: Uint8Array, write: (block: EntryWriter) => void): void {
    const { length } = this.#block
    write(this.#block)
    const isOver = length > 0 && sheetsOf(this.#block.length) > sheetsOf(length)
    if (isOver) {
      this.#block.cutBack(length)
      this.endBlock()
      write(this.#block)
    }
    if (isOver || length === 0) this.#first = gram
    this.#blockPlaces.raw(places)
  }

  #put(first: string, content: Uint8Array, sheets: number): void {
    this.#grams.push(blockHead(this.#places.length), content)
    for (let sheet = 0; sheet < sheets; sheet += 1) this.#firsts.push(sheet === 0 ? first : '')
  }
}
