import { initialTokens } from './initial-tokens.ts'

/** What stands in the search box while somebody types. */
export interface Typed {
  /** Cut as the index is. */
  words: string[]
  /** Whether the last word, letters or figures, may be the beginning of a longer one: 〔2021〕1 of 〔2021〕12号. */
  isOpen: boolean
  /** The letters, where it may be the initials of a title; '' where it may not. */
  initials: string
}

/** Whether it says enough to look for titles: a single character stands in too many of them. */
export function isEnough({ words }: Typed): boolean {
  return words.join('').length > 1
}

/** The phrase that finds the initials in the index. */
export function initialPhrase({ initials }: Typed): string[] {
  return initialTokens(initials).map(([, token]) => token)
}
