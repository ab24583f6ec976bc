import { type Address, meets } from './conditions.ts'
import type { RawRecord } from './corpus-records.ts'
import type { RawScan } from './raw-scan.ts'

export type QueryKind =
  | 'phrase'
  | 'title'
  | 'near title'
  | 'number'
  | 'traditional'
  | 'two words'
  | 'marks'
  | 'filter'
  | 'common'
  | 'nothing'
  | 'operators'
  | 'look-alikes'
  | 'narrowed'
  | 'as of a day'
  | 'newest first'

/** A query as it stands in the address of the search page, and what it asks for, said apart from how the page reads it. */
export interface JudgedQuery {
  readonly kind: QueryKind
  readonly query: string
  readonly address: Address
  /** What a record has to hold, each by itself, and what it must not. */
  readonly words: readonly string[]
  readonly without: readonly string[]
  /** The number that it may mean, as it is printed: what cites it is found as well. */
  readonly cited?: string
  /** Records that the query names: they are found whatever they hold, all of them first. */
  readonly named?: ReadonlySet<string>
  /** Records of which it says nearly the whole title: one of them comes first. */
  readonly nearly?: ReadonlySet<string>
}

/** The query part of the search page's address. */
export function addressOf({ query, address }: JudgedQuery, more: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({ q: query, ...address, ...more })}`
}

/** The records that a query has to find: what the scan finds, and what of it meets the address. */
export class Truth {
  readonly #scan: RawScan
  readonly #day: () => string
  #last: { judged: JudgedQuery; found: readonly RawRecord[] } | undefined

  constructor(scan: RawScan, day: () => string) {
    this.#scan = scan
    this.#day = day
  }

  /** The reader's day, which may change while a long set is asked. */
  get today(): string {
    return this.#day()
  }

  answer(judged: JudgedQuery, address: Address = judged.address): RawRecord[] {
    const { today } = this
    return this.#found(judged).filter((record) => meets(record, address, today))
  }

  // All of a query's answers, by whatever it is narrowed, are asked for one after the other.
  #found(judged: JudgedQuery): readonly RawRecord[] {
    if (this.#last?.judged === judged) return this.#last.found
    const { words, without, named, cited } = judged
    const holding = this.#scan.find(words, { without, ...(named === undefined ? {} : { named }) })
    const citing = cited === undefined ? [] : this.#scan.find([cited], { without })
    const found = [...new Set([...holding, ...citing])]
    this.#last = { judged, found }
    return found
  }
}
