import { readChineseNumber } from '@gongkai/content-model/values/chinese-number'
import type { AnnexWord, Depth, DivisionUnit } from './draft.ts'

/** The numbers that Chinese official texts give to their parts, read from the words a paragraph begins with. */

const numeral = '[0-9０-９〇○零一二三四五六七八九十百千两\\s]+'
const hanNumeral = '[〇零一二三四五六七八九十百]+'

const units: Readonly<Record<string, DivisionUnit>> = {
  部分: 'division',
  编: 'part',
  編: 'part',
  篇: 'part',
  分编: 'subpart',
  分編: 'subpart',
  章: 'chapter',
  节: 'section',
  節: 'section',
}
const divisionPattern = new RegExp(`^第(${numeral})(分[编編]|部分|[编編篇章节節])([\\s\\S]*)$`)

/** 第一编 总则: a line of its own, short and without the punctuation of a sentence. */
export function readDivision(words: string): { unit: DivisionUnit; number: number; title: string } | undefined {
  const match = divisionPattern.exec(words)
  if (match === null) return undefined
  const [, numberWords = '', unitWords = '', title = ''] = match
  const unit = units[unitWords]
  const number = readNumber(numberWords)
  if (unit === undefined || number === undefined || title.length > 60 || /[。；;！？]/.test(title)) return undefined
  // “第三章规定的…” is a sentence, not a heading.
  if (/^(?:规定|規定|所|的|中|第|和|、|至|及|与)/.test(title)) return undefined
  return { unit, number, title: title.trim() }
}

const articlePattern = new RegExp(`^第(${numeral})[条條](?:之(${numeral}))?`)

export interface ArticleNumber {
  readonly number: number
  readonly inserted?: number
  /** Number of UTF-16 units of the words 第…条之一. */
  readonly length: number
  /** Whether white space or a bracket sets the number apart from the sentence. */
  readonly apart: boolean
}

/** 第十二条之一. `undefined` where the words only cite an article (第三条第二款, 第三条规定的…). */
export function readArticle(words: string): ArticleNumber | undefined {
  const match = articlePattern.exec(words)
  if (match === null) return undefined
  const number = readNumber(match[1] ?? '')
  const inserted = match[2] === undefined ? undefined : readNumber(match[2])
  if (number === undefined) return undefined
  const written = match[0].trimEnd()
  const rest = words.slice(written.length)
  if (/^\s*第[^条條]{1,5}[款项項]/.test(rest)) return undefined
  if (/^\s*(?:规定|規定|中的|的规定|修改|、|和第|至第|到第|及第|与第|，|。|所)/.test(rest)) return undefined
  return {
    number,
    ...(inserted === undefined ? {} : { inserted }),
    length: written.length,
    apart: rest === '' || /^[\s【（(［:：]/.test(rest),
  }
}

const depths: readonly { readonly depth: Depth; readonly pattern: RegExp }[] = [
  { depth: 1, pattern: new RegExp(`^(${hanNumeral})\\s*[、．.]`) },
  { depth: 2, pattern: new RegExp(`^[（(]\\s*(${hanNumeral})\\s*[）)]`) },
  { depth: 3, pattern: /^([0-9０-９]{1,3})\s*[.．、](?![0-9０-９])/ },
  { depth: 4, pattern: /^[（(]\s*([0-9０-９]{1,3})\s*[）)]/ },
]

/** 一、 （一） 1. （1） */
export function readNumbered(words: string): { depth: Depth; number: number } | undefined {
  for (const { depth, pattern } of depths) {
    const number = readNumber(pattern.exec(words)?.[1] ?? '')
    if (number !== undefined) return { depth, number }
  }
  return undefined
}

/** 1 总则, 1.2.1 分级: the numbers of an emergency plan or a standard. A single number needs white space after it. */
export function readDecimal(words: string): readonly number[] | undefined {
  if (!/^[1-9]/.test(words.slice(0, 2).normalize('NFKC'))) return undefined
  const match = /^([1-9]\d?(?:[.．][1-9]\d?){0,4})(\s+(?=[\p{Script=Han}])|(?=[\p{Script=Han}]))/u.exec(
    words.normalize('NFKC'),
  )
  const path = (match?.[1] ?? '').split('.').map(Number)
  if (match === null || (path.length === 1 && match[2] === '')) return undefined
  return path
}

const annexWords: Readonly<Record<string, AnnexWord>> = {
  件: 'annex',
  录: 'appendix',
  錄: 'appendix',
  表: 'annex-table',
  图: 'annex-figure',
  圖: 'annex-figure',
}
const annexPattern =
  /^附\s*([件录錄表图圖])\s*([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?:([:：]|\s|$)\s*([\s\S]*))?$/

/** 附件2：…; `rest` is what follows on the line. */
export function readAnnex(words: string): { word: AnnexWord; number?: number; rest: string } | undefined {
  const match = annexPattern.exec(words)
  const word = annexWords[match?.[1] ?? '']
  if (match === null || word === undefined) return undefined
  const number = readNumber(match[2] ?? '')
  return { word, ...(number === undefined ? {} : { number }), rest: (match[4] ?? '').trim() }
}

/** 2004年6月26日, 二〇〇四年六月二十六日: a line that holds a day and nothing else. */
export function isDayLine(words: string): boolean {
  // Nearly no paragraph ends like that, and all are asked.
  if (!/[日号]/.test(words.trimEnd().slice(-1).normalize('NFKC'))) return false
  return /^(?:公元)?[0-9〇○零ＯO一二三四五六七八九十]{2,4}年[0-9元一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十廿]{1,3}[日号]$/.test(
    words.normalize('NFKC').replace(/\s/g, ''),
  )
}

function readNumber(words: string): number | undefined {
  return readChineseNumber(words.normalize('NFKC').replace(/\s/g, ''))
}
