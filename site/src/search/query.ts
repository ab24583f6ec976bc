import { cut, tokens } from '@gongkai/content-model/fold'
import { type Lookup, namedBy } from './lookups.ts'
import { nameEnd } from './positions.ts'

/** What a query asks for, cut as the index is: phrases that a record must hold, every one, and others that it must not. */
export interface Query {
  phrases: string[]
  without: string[]
  /** The number that it may mean, as it is printed: what holds it is found besides. */
  printed?: string
  /** Records that it names are found besides, before all others. */
  lookups: Lookup[]
}

/**
 * Blanks part words, but for what stands in quotation marks ("通知 印发") and for letter-spaced words as official texts print them (通　知, 规 范
 * 性文件): two or more single Han characters in a row are one word, together with what follows them. A dash before a word says that it must not occur.
 * Quotation marks and dashes within a word (“放管服”改革, YT-2021) are read over as everywhere.
 */
export function readQuery(query: string): Query {
  const words: { text: string; isWithout: boolean }[] = []
  let spaced = 0
  for (const [part, dash = '', straight, curved, plain = ''] of query.matchAll(parts)) {
    const quoted = straight ?? curved
    const text = quoted ?? (dash === '' ? part : plain)
    if (cut(text) === '') continue
    const isPlain = quoted === undefined && dash === ''
    const before = words.at(-1)
    if (before !== undefined && isPlain && (spaced >= 2 || (spaced === 1 && isOneHan(text)))) before.text += text
    else words.push({ text, isWithout: dash !== '' })
    spaced = isPlain && isOneHan(text) ? spaced + 1 : 0
  }
  const phrasesOf = (isWithout: boolean): string[] => [
    ...new Set(words.filter((word) => word.isWithout === isWithout).map(({ text }) => cut(text))),
  ]
  const { lookups, printed } = namedBy(words.flatMap(({ text, isWithout }) => (isWithout ? [] : [text])).join(' '))
  return {
    phrases: phrasesOf(false),
    without: phrasesOf(true),
    ...(printed === undefined ? {} : { printed: printed.join(' ') }),
    lookups,
  }
}

/** The query without the words that must not occur. */
export function withoutExclusions(query: string): string {
  return query
    .replaceAll(parts, (part, dash: string | undefined) => (dash === undefined ? part : ''))
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The query without the marks that hold its words together. */
export function unquoted(query: string): string {
  return query.replaceAll(parts, (part, dash?: string, straight?: string, curved?: string) =>
    dash === undefined ? (straight ?? curved ?? part) : part,
  )
}

/** What is marked where a query is answered: what was asked for, and the number and the authority that it may have meant. */
export function marksOf({ phrases, lookups }: Query): string[] {
  const named = lookups.flat().map(({ phrase }) => phrase.filter((token) => token !== nameEnd).join(' '))
  return [...new Set([...phrases, ...named])]
}

/** A part of a query: perhaps a dash, and what stands in quotation marks, or anything up to the next blank. */
const parts = /([-－](?![-－—]))?(?:"([^"]*)"(?!\S)|“([^”]*)”(?!\S)|(\S+))/gu

function isOneHan(part: string): boolean {
  const [first, ...more] = tokens(part)
  return first !== undefined && more.length === 0 && /^\p{Script=Han}$/u.test(first.token)
}
