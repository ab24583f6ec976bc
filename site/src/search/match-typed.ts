import { type Token, tokens } from '@gongkai/content-model/fold'
import type { Stretch } from './excerpt.ts'
import type { Typed } from './typed.ts'

/** Where a text holds what is typed, or has it as initials: from one character to before the other. */
export interface Match {
  from: number
  to: number
  isAtBeginning: boolean
}

/** The first place in the text, of which the initials are given ('' for none). */
export function matchTyped(text: string, initials: string, typed: Typed): Match | undefined {
  const found = tokens(text)
  return matchOfWords(found, typed) ?? matchOfInitials(found, initials, typed)
}

/** The text in stretches, with the first match marked. */
export function markTyped(text: string, initials: string, typed: Typed): Stretch[] {
  const match = matchTyped(text, initials, typed)
  if (match === undefined) return [{ text, marked: false }]
  const { from, to } = match
  return [
    { text: text.slice(0, from), marked: false },
    { text: text.slice(from, to), marked: true },
    { text: text.slice(to), marked: false },
  ].filter(({ text }) => text !== '')
}

function matchOfWords(found: readonly Token[], { words, isOpen }: Typed): Match | undefined {
  const isThere = (first: number): boolean =>
    words.every((word, nth) => {
      const token = found[first + nth]?.token
      return token === word || (isOpen && nth === words.length - 1 && token?.startsWith(word) === true)
    })
  const first = found.findIndex((_, place) => isThere(place))
  const last = found[first + words.length - 1]
  if (first < 0 || last === undefined) return undefined
  const match = matchBetween(found, first, first + words.length - 1)
  const word = words.at(-1) ?? ''
  // Of a longer word only its beginning; where folding changed its length, all of it.
  return match !== undefined && last.to - last.from === last.token.length
    ? { ...match, to: last.from + word.length }
    : match
}

function matchOfInitials(found: readonly Token[], all: string, { initials }: Typed): Match | undefined {
  const first = initials === '' ? -1 : all.indexOf(initials)
  return first < 0 ? undefined : matchBetween(found, first, first + initials.length - 1)
}

function matchBetween(found: readonly Token[], first: number, last: number): Match | undefined {
  const [from, to] = [found[first]?.from, found[last]?.to]
  return from === undefined || to === undefined ? undefined : { from, to, isAtBeginning: first === 0 }
}
