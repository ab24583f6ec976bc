import { words } from '@gongkai/content-model/fold'
import { begins, nameEnd } from './positions.ts'

/** What a query may mean as the name of a record: phrases that must stand in its head, each beginning at a place from the one to before the other. */
export type Lookup = { phrase: string[]; from: number; to: number }[]

/** What a query means as a name. */
export interface Named {
  lookups: Lookup[]
  /** The number that it says in another form, as it is printed (tokens): whatever cites it so is found as well. */
  printed?: string[]
}

/**
 * Records that a query names are found even where its words do not stand in them in that order: by their whole title, or by their number in any of
 * the forms in which it is said (杭政办 2021 12, 杭州市人民政府办公厅2021年12号, 2021年12号 杭州市人民政府办公厅, 国务院令588号).
 */
export function namedBy(query: string): Named {
  const said = words(query)
  if (said.length < 2) return { lookups: [] }
  const title: Lookup = [{ phrase: [...said, nameEnd], from: begins.title, to: begins.title + 1 }]
  const numbers = numbersOf(withNumberLast(said))
  const printed = numbers[0]?.[0]?.phrase
  return {
    lookups: [title, ...numbers],
    ...(printed === undefined || printed.join() === said.join() ? {} : { printed }),
  }
}

/** 2021年12号杭州市人民政府办公厅 is said as 杭州市人民政府办公厅2021年12号 is. */
function withNumberLast(said: string[]): string[] {
  const [year = '', ...more] = said
  const end = more.indexOf('号') + 1
  const number = more.slice(0, end)
  if (!isYear(year) || end === 0 || end === more.length || !/^年?第?\d{1,6}号$/.test(number.join(''))) return said
  return [...more.slice(end), year, ...number]
}

function isYear(token: string): boolean {
  return /^(?:19|20)\d\d$/.test(token)
}

/** The first is that of the number alone. */
function numbersOf(said: readonly string[]): Lookup[] {
  const rest = said.at(-1) === '号' ? said.slice(0, -1) : [...said]
  const serial = rest.pop() ?? ''
  if (!/^\d{1,6}$/.test(serial)) return []
  const number = serial.replace(/^0+(?=\d)/, '')
  if (rest.at(-1) === '第') rest.pop()
  const isYearSaid = rest.at(-1) === '年'
  if (isYearSaid) rest.pop()
  const year = isYear(rest.at(-1) ?? '') ? rest.pop() : undefined
  if (rest.length === 0 || rest.some((token) => /^\d+$/.test(token)) || (isYearSaid && year === undefined)) return []
  if (year === undefined) return [[inNumbers([...rest, '第', number, '号'])]]
  return [
    [inNumbers([...rest, year, number, '号'])],
    [inNumbers([year, number, '号']), { phrase: [...rest, nameEnd], from: begins.authorities, to: begins.summary }],
  ]
}

function inNumbers(phrase: string[]): Lookup[number] {
  return { phrase, from: begins.numbers, to: begins.authorities }
}
