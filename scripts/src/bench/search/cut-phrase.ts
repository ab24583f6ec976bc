import type { Random } from '../portal/random.ts'
import type { RawRecord } from './corpus-records.ts'

/** Some characters in a row out of a text, over marks of punctuation too, not through the middle of a number or a word. */
export function phraseIn(records: readonly RawRecord[], random: Random, least: number, most: number): string {
  for (;;) {
    const phrase = cutOut(random.one(records), random, least, most)
    if (phrase !== undefined) return phrase
  }
}

/** So many different phrases that stand in one record, and the record. */
export function phrasesOfOne(
  records: readonly RawRecord[],
  random: Random,
  count: number,
  [least, most]: readonly [number, number],
): { record: RawRecord; phrases: string[] } {
  for (;;) {
    const record = random.one(records)
    const drawn = Array.from({ length: 40 }, () => cutOut(record, random, least, most))
    const phrases = [...new Set(drawn.filter((phrase) => phrase !== undefined))].slice(0, count)
    if (phrases.length === count) return { record, phrases }
  }
}

function cutOut({ paragraphs }: RawRecord, random: Random, least: number, most: number): string | undefined {
  const text = [...random.one(paragraphs)]
  const length = least + random.below(most - least + 1)
  if (text.length <= length) return undefined
  const from = random.below(text.length - length)
  const words = text.slice(from, from + length).join('')
  return /^[\u4e00-\u9fff][\u4e00-\u9fff0-9，。、；：]*[\u4e00-\u9fff]$/.test(words) ? words : undefined
}
