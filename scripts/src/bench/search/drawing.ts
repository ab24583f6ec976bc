import type { Random } from '../portal/random.ts'
import type { RawRecord } from './corpus-records.ts'
import type { JudgedQuery } from './judged-query.ts'
import type { RawScan } from './raw-scan.ts'
import { plain } from './raw-text.ts'

/** Where queries are drawn from. */
export interface Drawing {
  readonly records: readonly RawRecord[]
  readonly scan: RawScan
  readonly random: Random
  /** The reader's day. */
  readonly today: string
}

export type DrawnQuery = Omit<JudgedQuery, 'kind'>

/** A query that asks for nothing but its words. */
export function asked(query: string): DrawnQuery {
  return { query, address: {}, words: query.split(' ').filter((word) => plain(word) !== ''), without: [] }
}
