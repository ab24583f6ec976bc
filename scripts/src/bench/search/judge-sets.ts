import { readAddress } from '@gongkai/site/search/address'
import { Engine } from '@gongkai/site/search/engine'
import type { IndexFiles } from '@gongkai/site/search/index-files'
import { readQuery } from '@gongkai/site/search/query'
import type { RawRecord } from './corpus-records.ts'
import { addressOf, type JudgedQuery, type QueryKind } from './judged-query.ts'

/** All that is found, against all that there is. */
export interface JudgedSets {
  /** How many there are in truth, of all queries together, and what share of them is found. */
  readonly hits: number
  readonly recall: number
  /** What share of all that is found belongs there. */
  readonly precision: number
  readonly faulty: readonly { readonly kind: QueryKind; readonly query: string; readonly wrong: readonly string[] }[]
}

/**
 * Judges every hit of a query, not only those of the first page: by the engine of the search page, outside of a browser, where thousands of pages would have to be turned.
 */
export class SetsJudge {
  readonly #engine: Engine
  readonly #pathOf: ReadonlyMap<string, string>
  #hits = 0
  #found = 0
  #right = 0
  readonly #faulty: JudgedSets['faulty'][number][] = []

  private constructor(engine: Engine, pathOf: ReadonlyMap<string, string>) {
    this.#engine = engine
    this.#pathOf = pathOf
  }

  /** `pathOf` says of which record an id of the index is. */
  static async open(files: IndexFiles, pathOf: ReadonlyMap<string, string>): Promise<SetsJudge> {
    return new SetsJudge(await Engine.open(files), pathOf)
  }

  /** `truth` is what the query has to find on that day. */
  async judge(judged: JudgedQuery, truth: readonly RawRecord[], today: string): Promise<void> {
    const { query, narrowing, order } = readAddress(addressOf(judged))
    const question = { ...readQuery(query), narrowing, order, today, from: 0, to: Number.MAX_SAFE_INTEGER }
    const { hits } = await this.#engine.ask(question)
    const paths = hits.map(({ id }) => this.#pathOf.get(id) ?? id)
    const [wanted, given] = [new Set(truth.map(({ path }) => path)), new Set(paths)]
    const wrong = [
      ...paths.filter((path) => !wanted.has(path)).map((path) => `${path} does not belong`),
      ...(paths.length === given.size ? [] : [`${paths.length - given.size} stand there again`]),
      ...[...wanted].filter((path) => !given.has(path)).map((path) => `${path} is missing`),
    ]
    this.#hits += wanted.size
    this.#found += paths.length
    this.#right += [...given].filter((path) => wanted.has(path)).length
    if (wrong.length > 0) this.#faulty.push({ kind: judged.kind, query: addressOf(judged), wrong })
  }

  /** Of all that were judged. */
  get sets(): JudgedSets {
    const share = (of: number): number => (of === 0 ? 1 : this.#right / of)
    return { hits: this.#hits, recall: share(this.#hits), precision: share(this.#found), faulty: this.#faulty }
  }
}
