import type { SearchRecord } from '@gongkai/site/search/search-record'

/**
 * Finds records by reading every text, for the search to be judged by. Written apart from the folding: what stands between two characters does not count,
 * but letters and digits that nothing but a mark parts do not grow together.
 */
export class RawScan {
  readonly #texts: string[][]
  readonly #records: readonly SearchRecord[]

  constructor(records: readonly SearchRecord[]) {
    this.#records = records
    this.#texts = records.map(
      ({ title, numbers, authorities, summary = '', fields = [], paragraphs, attachments = [] }) =>
        [
          ...[title, ...numbers.map(({ printed }) => printed), ...authorities, summary, ...fields, ...paragraphs],
          ...attachments.flatMap((attachment) => attachment.paragraphs),
        ].map(plain),
    )
  }

  /** Paths of the records that hold all of the words and none of the unwanted, and are wanted. */
  find(
    words: readonly string[],
    {
      without = [],
      wanted = () => true,
    }: { without?: readonly string[]; wanted?: (record: SearchRecord) => boolean } = {},
  ): Set<string> {
    const [all, none] = [words.map(plain), without.map(plain)]
    const found = new Set<string>()
    for (const [number, record] of this.#records.entries()) {
      if (!wanted(record)) continue
      const texts = this.#texts[number] ?? []
      const has = (word: string): boolean => texts.some((text) => holds(text, word))
      if (all.every(has) && !none.some(has)) found.add(record.path)
    }
    return found
  }
}

/** Forms that readers take for the same and that stand in the mainland texts of the corpus, read by a person: the second is written as the first. */
const sameForms: readonly [string, string][] = [
  ...['着著', '复覆', '咨谘', '余馀', '准凖', '占佔', '污汙', '游遊', '注註', '册冊', '么麽', '升昇', '迹跡', '伙夥'],
  ...['了瞭', '借藉', '岩巖', '只衹', '台臺', '干乾', '于於', '里裡', '面麵', '制製', '征徵', '云雲', '后後', '与與'],
].map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)])

function plain(text: string): string {
  let result = text.normalize('NFKC').toLowerCase()
  for (const [one, other] of sameForms) if (result.includes(other)) result = result.replaceAll(other, one)
  return result.replace(/([a-z0-9])[^\p{L}\p{N}]+(?=[a-z0-9])/gu, '$1|').replace(/[^\p{L}\p{N}|]+/gu, '')
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = /[a-z0-9]/.test(word[0] ?? '') && /[a-z0-9]/.test(text[at - 1] ?? '')
    const after = /[a-z0-9]/.test(word.at(-1) ?? '') && /[a-z0-9]/.test(text[at + word.length] ?? '')
    if (!before && !after) return true
  }
  return false
}
