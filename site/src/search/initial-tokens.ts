import { begins } from './positions.ts'

/**
 * What the index holds of initials (title-initials.ts): of each two letters that follow each other one token, at the place of the first in its title. In capitals, which no
 * folded text has, so that only who asks for initials finds them. Nothing of a title that is longer than its room.
 */
export function initialTokens(initials: string): [place: number, token: string][] {
  if (initials.length > begins.initials - begins.title - room) return []
  return [...initials.slice(1)].flatMap((next, place): [number, string][] => {
    const token = `${initials[place]}${next}`
    return /^[a-z]{2}$/.test(token) ? [[place, token.toUpperCase()]] : []
  })
}

/** For the end of the title and a barrier. */
const room = 2
