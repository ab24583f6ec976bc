import type { IndexFiles } from '../index-files.ts'
import { entriesOf, placesOf } from './block.ts'
import { BlockFinder } from './block-finder.ts'
import type { Entry, ReadEntry } from './entry.ts'
import { type PackedFirsts, unpackFirsts } from './packed-firsts.ts'

/** What a file of grams says of one of them. */
export interface FoundGram extends Pick<Entry, 'docs' | 'heads'> {
  /** Where in the file of places each slice begins, and where the last one ends. */
  slices: readonly number[]
}

/** A file of grams, of which no more is read than the blocks that are asked for. */
export class GramFile {
  readonly #path: string
  readonly #blocks: BlockFinder
  readonly #files: IndexFiles

  constructor(path: string, firsts: PackedFirsts, files: IndexFiles) {
    this.#path = path
    this.#blocks = new BlockFinder(unpackFirsts(firsts))
    this.#files = files
  }

  async find(gram: string): Promise<FoundGram | undefined> {
    const block = this.#blocks.find(gram)
    if (block === undefined) return undefined
    const bytes = await this.#files.part(this.#path, block.from, block.to)
    let from = placesOf(bytes)
    for (const entry of entriesOf(bytes)) {
      if (entry.gram === gram) {
        const { docs, heads, slices } = entry
        return { docs, heads, slices: [from, ...slices.map((length) => (from += length))] }
      }
      from += entry.places
    }
    return undefined
  }

  /** All that begin so. */
  async findAll(prefix: string): Promise<ReadEntry[]> {
    const blocks = this.#blocks.findAll(prefix)
    const read = await Promise.all(blocks.map(({ from, to }) => this.#files.part(this.#path, from, to)))
    return read.flatMap((bytes) => [...entriesOf(bytes)]).filter(({ gram }) => gram.startsWith(prefix))
  }

  /** Bytes that are read to look a gram up. */
  sizeOf(gram: string): number {
    const block = this.#blocks.find(gram)
    return block === undefined ? 0 : block.to - block.from
  }
}
