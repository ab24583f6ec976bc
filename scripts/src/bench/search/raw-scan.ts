import type { RawRecord } from './corpus-records.ts'
import { holds, plain } from './raw-text.ts'

/** Finds records by reading every text, for the search to be judged by. */
export class RawScan {
  readonly #texts: string[][]
  readonly #records: readonly RawRecord[]
  readonly #byPath: ReadonlyMap<string, RawRecord>

  constructor(records: readonly RawRecord[]) {
    this.#records = records
    this.#byPath = new Map(records.map((record) => [record.path, record]))
    this.#texts = records.map((record) => [...headOf(record), ...textsOf(record)].map(plain))
  }

  record(path: string): RawRecord | undefined {
    return this.#byPath.get(path)
  }

  /** The records that hold all of the words and none of the unwanted; of those that are named, what stands in them does not matter. */
  find(
    words: readonly string[],
    { without = [], named = new Set() }: { without?: readonly string[]; named?: ReadonlySet<string> } = {},
  ): RawRecord[] {
    const [all, none] = [words.map(plain), without.map(plain)]
    return this.#records.filter(({ path }, number) => {
      const texts = this.#texts[number] ?? []
      const has = (word: string): boolean => texts.some((text) => holds(text, word))
      return (named.has(path) || all.every(has)) && !none.some(has)
    })
  }
}

/** What a result shows of a record above its excerpt. */
export function headOf({ title, numbers, authorities }: RawRecord): string[] {
  return [title, ...numbers.map(({ printed }) => printed), ...authorities]
}

/** What an excerpt may be of. */
export function textsOf({ summary = '', fields = [], paragraphs, attachments = [] }: RawRecord): string[] {
  return [summary, ...fields, ...paragraphs, ...attachments.flatMap((attachment) => attachment.paragraphs)]
}
