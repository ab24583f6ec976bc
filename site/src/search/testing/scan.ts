import type { SearchRecord } from '../search-record.ts'

/**
 * The records that hold every one of the words, by reading every text. Written apart from the folding that it judges: over
 * the raw text, with what may stand between two characters of a word, and what may not.
 */
export function scan(records: SearchRecord[], words: string[]): string[] {
  const patterns = words.map(pattern)
  return records
    .filter((record) => patterns.every((held) => texts(record).some((text) => held.test(text))))
    .map(({ path }) => path)
}

function texts({ title, numbers, authorities, summary, paragraphs, attachments = [] }: SearchRecord): string[] {
  return [
    title,
    ...numbers.map(({ printed }) => printed),
    ...authorities,
    ...(summary === undefined ? [] : [summary]),
    ...paragraphs,
    ...attachments.flatMap((attachment) => attachment.paragraphs),
  ]
}

function pattern(word: string): RegExp {
  const parts = word.match(/[A-Za-z0-9]+|\p{Script=Han}/gu) ?? []
  const joined = parts
    .map((part, place) => {
      const previous = parts[place - 1]
      if (previous === undefined) return part
      return `${latin.test(previous) && latin.test(part) ? '[^\\p{L}\\p{N}]+' : '[^\\p{L}\\p{N}]*'}${part}`
    })
    .join('')
  return new RegExp(
    `${latin.test(parts[0] ?? '') ? '(?<![A-Za-z0-9])' : ''}${joined}${latin.test(parts.at(-1) ?? '') ? '(?![A-Za-z0-9])' : ''}`,
    'iu',
  )
}

const latin = /^[A-Za-z0-9]/
