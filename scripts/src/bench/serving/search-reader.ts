import { gunzipSync } from 'node:zlib'
import { excerptPath } from '@gongkai/site/search/excerpt-path'
import { z } from 'zod'
import { postingsIn } from '../../leak-scan/postings-in.ts'
import { readPacked } from '../../leak-scan/read-packed.ts'

/**
 * Looks up words of a search index that is served, file by file as the search page does, but for a program: what a file holds is kept,
 * since no file changes its content under its name.
 */
export class SearchReader {
  readonly #search: string
  readonly #keeps: (word: string) => boolean
  readonly #tables = new Map<string, Promise<Table>>()
  readonly #chunks = new Map<string, Promise<ReadonlyMap<string, readonly number[]>>>()

  /** `keeps` says which words will be asked for. */
  constructor(origin: string, keeps: (word: string) => boolean) {
    this.#search = `${origin}/search`
    this.#keeps = keeps
  }

  /** What the index consists of, as it is served: changed whenever an answer may be another. */
  async list(): Promise<string> {
    return (await fetchWhole(`${this.#search}/segments.json`)).toString('utf8')
  }

  /** Paths of the records that hold the word, by a list of segments. */
  async find(word: string, list: string): Promise<readonly string[]> {
    const { segments } = segmentList.parse(JSON.parse(list))
    const found = await Promise.all(segments.map((segment) => this.#findIn(segment, word)))
    const ids = found.flat()
    return Promise.all(ids.map((id) => this.#pathOf(id)))
  }

  async #findIn({ name, meta }: z.infer<typeof segmentList>['segments'][number], word: string): Promise<string[]> {
    const { pages, chunks } = await this.#table(`${this.#search}/${name}/pagefind.${meta}.pf_meta`)
    const chunk = chunks.findLast(({ first }) => Buffer.compare(Buffer.from(first), Buffer.from(word)) <= 0)
    if (chunk === undefined) return []
    const words = await this.#chunk(`${this.#search}/${name}/index/${chunk.name}.pf_index`)
    return (words.get(word) ?? []).map((page) => pages[page] ?? '').filter((id) => id !== '')
  }

  #table(address: string): Promise<Table> {
    return kept(this.#tables, address, async () => {
      const [, pages, chunks] = metaTable.parse(readPacked(gunzipSync(await fetchWhole(address))))
      return {
        pages: pages.map(([id]) => id),
        chunks: chunks.map(([first, , name]) => ({ first, name })),
      }
    })
  }

  #chunk(address: string): Promise<ReadonlyMap<string, readonly number[]>> {
    return kept(this.#chunks, address, async () => {
      const words = new Map<string, readonly number[]>()
      for (const { word, pages } of postingsIn(gunzipSync(await fetchWhole(address))))
        if (this.#keeps(word))
          words.set(
            word,
            pages.map(({ page }) => page),
          )
      return words
    })
  }

  async #pathOf(id: string): Promise<string> {
    const excerpt = await fetchWhole(`${this.#search}/${excerptPath(id, 0)}`)
    return z.looseObject({ path: z.string() }).parse(JSON.parse(excerpt.toString('utf8'))).path
  }
}

interface Table {
  /** Ids of the records, by number. */
  readonly pages: readonly string[]
  readonly chunks: readonly { readonly first: string; readonly name: string }[]
}

const segmentList = z.looseObject({ segments: z.array(z.looseObject({ name: z.string(), meta: z.string() })) })

const metaTable = z.tuple(
  [
    z.string(),
    z.array(z.tuple([z.string(), z.number(), z.string()])),
    z.array(z.tuple([z.string(), z.string(), z.string()])),
  ],
  z.unknown(),
)

/** A question that fails is not kept. */
function kept<T>(known: Map<string, Promise<T>>, address: string, ask: () => Promise<T>): Promise<T> {
  const asked = known.get(address) ?? ask()
  known.set(address, asked)
  asked.catch(() => known.delete(address))
  return asked
}

async function fetchWhole(address: string): Promise<Buffer> {
  const response = await fetch(address)
  if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`)
  return Buffer.from(await response.arrayBuffer())
}
