import { element } from './element.ts'
import type { Titled } from './first-titles.ts'
import { markTyped, matchTyped } from './match-typed.ts'
import { marked } from './results.ts'
import type { Typed } from './typed.ts'

/** What is said of a record beside its title: the number that is typed, else its 文号, and its day. */
export function titledLine({ numbers, day }: Titled, typed: Typed): (Node | string)[] {
  const number = numbers.find((number) => matchTyped(number, '', typed) !== undefined) ?? numbers.find(isDocumentNumber)
  return [
    ...(number === undefined ? [] : [element('span', 'number', marked(markTyped(number, '', typed)))]),
    // The blanks part what is read aloud in one go.
    ...(day === undefined ? [] : [' ', element('span', 'figures', [day])]),
  ]
}

/** A 文号 says something to readers; an 索引号 only to who has typed it. */
function isDocumentNumber(printed: string): boolean {
  return printed.endsWith('号')
}
