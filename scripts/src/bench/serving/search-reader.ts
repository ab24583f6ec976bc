import { Engine } from '@gongkai/site/search/engine'
import { excerptPath } from '@gongkai/site/search/excerpt-path'
import { filesBelow, type IndexFiles } from '@gongkai/site/search/index-files'
import { nothingNarrowed } from '@gongkai/site/search/narrowing'
import { listName } from '@gongkai/site/search/segment-list'
import { z } from 'zod'

/** Looks up words of a search index that is served, as the search page does, but for a program. */
export class SearchReader {
  readonly #files: IndexFiles

  constructor(origin: string) {
    this.#files = filesBelow(`${origin}/search/`)
  }

  /** What the index consists of, as it is served: changed whenever an answer may be another. */
  async list(): Promise<string> {
    const list = () => this.#files.whole(listName)
    return decoder.decode(await list().catch(list))
  }

  /** Paths of the records that hold the word. What could not be read is read once more, as the search page does. */
  async find(word: string): Promise<readonly string[]> {
    return this.#find(word).catch(() => this.#find(word))
  }

  async #find(word: string): Promise<readonly string[]> {
    const engine = await Engine.open(this.#files)
    const { hits } = await engine.ask({
      phrases: [word],
      without: [],
      lookups: [],
      narrowing: nothingNarrowed,
      today: '',
      order: 'day',
      from: 0,
      to: 1000,
    })
    return Promise.all(hits.map(({ id }) => this.#pathOf(id)))
  }

  async #pathOf(id: string): Promise<string> {
    const record = decoder.decode(await this.#files.whole(excerptPath(id, 0)))
    return z.looseObject({ path: z.string() }).parse(JSON.parse(record)).path
  }
}

const decoder = new TextDecoder()
