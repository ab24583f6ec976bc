import type { PackedFirsts } from './grams/packed-firsts.ts'
import { inflated } from './inflated.ts'
import type { Term } from './search-record.ts'

/** What a segment's table says: enough to read from its files no more than a question needs. Plain data, in the form of the file. */
export interface SegmentTable {
  /** The name of the file with the grams of heads (segment-files.ts). */
  heads: string
  /** With which gram each sheet of it begins (grams/block.ts). */
  firsts: PackedFirsts
  parts: ListedPart[]
}

/** What is said of a part in the segment's table. */
export interface ListedPart {
  name: string
  /** The names of its files. */
  table: string
  names: string
  facts: string
  titles: string
  /** The document day of each record by number, as `20240131`, each but the first as the step from the one before; 0 for none. */
  days: number[]
  /** Bytes of each block of titles (titles.ts). */
  titleSizes: number[]
  /** The topics that records of the part stand under. */
  topics: NamedTopic[]
}

/** What a part's own table says: enough to look up the grams of its texts. */
export interface PartTable {
  grams: string
  places: string
  /** With which gram each sheet of grams begins. */
  firsts: PackedFirsts
}

/** A topic, with the initials of its name (title-initials.ts). */
export interface NamedTopic extends Term {
  initials: string
}

/** What a table says: the file is deflated JSON. */
export async function unpackTable<Table>(file: Uint8Array): Promise<Table> {
  return inflated(file).json()
}
