import type { Blocks } from '../segment-table.ts'
import { EntryWriter, type ReadEntry } from './entry.ts'
import type { CollectedEntry } from './gram-collector.ts'
import { slicesOf } from './places.ts'

/** The two files of a segment's grams, and how they are divided into blocks. */
export interface WrittenGrams extends Blocks {
  grams: Uint8Array
  places: Uint8Array
}

/** Writes entries, in ascending order of their grams, in blocks of some size: as much as is read to look one up. */
export class BlockWriter {
  readonly #grams: Uint8Array[] = []
  readonly #places: Uint8Array[] = []
  readonly #blocks: Blocks = { firsts: [], sizes: [], placesSizes: [] }
  #block = new EntryWriter()
  #first = ''
  #placesSize = 0

  add({ gram, docs, heads, places }: CollectedEntry): void {
    this.#begin(gram, places)
    this.#block.add({ gram, docs, heads, slices: slicesOf(places) })
  }

  /** An entry that another segment has, as it is. */
  copy(entry: ReadEntry, places: Uint8Array): void {
    this.#begin(entry.gram, places)
    this.#block.copy(entry)
  }

  /** Entries that follow each other in another segment, as they are; the last one that was added there must have been added here. */
  copyRun(bytes: Uint8Array, { first, last }: { first: string; last: string }, places: Uint8Array): void {
    if (this.#block.length === 0) this.#first = first
    this.#block.copyRun(bytes, last)
    this.#addPlaces(places)
  }

  /** A block that another segment has, as it is. */
  copyBlock(first: string, grams: Uint8Array, places: Uint8Array): void {
    this.endBlock()
    this.#grams.push(grams)
    this.#places.push(places)
    this.#note(first, grams.length, places.length)
  }

  /** What follows stands in a new block. */
  endBlock(): void {
    if (this.#block.length === 0) return
    const content = this.#block.written()
    this.#grams.push(content)
    this.#note(this.#first, content.length, this.#placesSize)
    this.#block = new EntryWriter()
    this.#placesSize = 0
  }

  finish(): WrittenGrams {
    this.endBlock()
    return { ...this.#blocks, grams: Buffer.concat(this.#grams), places: Buffer.concat(this.#places) }
  }

  #begin(gram: string, places: Uint8Array): void {
    if (this.#block.length >= usualSize) this.endBlock()
    if (this.#block.length === 0) this.#first = gram
    this.#addPlaces(places)
  }

  #addPlaces(places: Uint8Array): void {
    if (places.length === 0) return
    this.#places.push(places)
    this.#placesSize += places.length
  }

  #note(first: string, size: number, placesSize: number): void {
    this.#blocks.firsts.push(first)
    this.#blocks.sizes.push(size)
    this.#blocks.placesSizes.push(placesSize)
  }
}

const usualSize = 8192
