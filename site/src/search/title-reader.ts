import type { IndexFiles } from './index-files.ts'
import { readTitles, type TitleRow, titlesABlock } from './titles.ts'

/** Reads the titles of few records of a part, block by block. */
export class TitleReader {
  readonly #path: string
  readonly #ends: readonly number[]
  readonly #files: IndexFiles

  constructor(path: string, sizes: readonly number[], files: IndexFiles) {
    let end = 0
    this.#path = path
    this.#ends = sizes.map((size) => (end += size))
    this.#files = files
  }

  /** By number. */
  async rows(docs: readonly number[]): Promise<Map<number, TitleRow>> {
    const blocks = [...new Set(docs.map((doc) => Math.floor(doc / titlesABlock)))]
    const read = await Promise.all(blocks.map(async (block) => [block, await this.#block(block)] as const))
    const byBlock = new Map(read)
    return new Map(
      docs.map((doc) => {
        const row = byBlock.get(Math.floor(doc / titlesABlock))?.[doc % titlesABlock]
        if (row === undefined || row === null) throw new Error(`The search index has no title of record ${doc}.`)
        return [doc, row]
      }),
    )
  }

  async #block(block: number): Promise<(TitleRow | null)[]> {
    return readTitles(await this.#files.part(this.#path, this.#ends[block - 1] ?? 0, this.#ends[block] ?? 0))
  }
}
