import { foldCharacter } from './folding/character.ts'
import { standsAlone } from './folding/stands-alone.ts'

/** A token and where it stands in the text it was read from (UTF-16 offsets, end exclusive). */
export interface Token {
  token: string
  from: number
  to: number
}

/**
 * The one folding of text for index and query: two texts that a reader takes for the same fold to the same.
 * Width, case, marks, traditional and mis-converted characters, brackets, dashes, punctuation, white space and invisible
 * characters make no difference; letters and digits do. One blank is left where two words or numbers would touch.
 * `fold(fold(x)) = fold(x)`.
 */
export function fold(text: string): string {
  let result = ''
  let previous = ''
  for (const { token } of tokens(text)) {
    if (previous !== '' && !standsAlone(previous) && !standsAlone(token)) result += ' '
    result += token
    previous = token
  }
  return result
}

/**
 * The text as search sees it: every Han character a token, runs of letters and digits whole (2021〕1号 is never found in
 * 2021〕12号), with one blank between. `cut(fold(x)) = cut(x)`; a contiguous run of whole tokens is cut as in the text.
 */
export function cut(text: string): string {
  return words(text).join(' ')
}

/** The tokens of `cut`, one by one. */
export function words(text: string): string[] {
  const found: string[] = []
  let run = ''
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    at += code > 0xffff ? 2 : 1
    for (const { plain, alone } of inPieces.get(code) ?? pieces(code)) {
      if (!alone && plain !== ' ') {
        run += plain
        continue
      }
      if (run !== '') found.push(run)
      run = ''
      if (alone) found.push(plain)
    }
  }
  if (run !== '') found.push(run)
  return found
}

export function tokens(text: string): Token[] {
  const found: Token[] = []
  let run: Token | undefined
  let at = 0
  for (const character of text) {
    const end = at + character.length
    for (const plain of foldCharacter(character)) {
      if (plain === ' ') run = undefined
      else if (standsAlone(plain)) {
        found.push({ token: plain, from: at, to: end })
        run = undefined
      } else if (run === undefined) {
        run = { token: plain, from: at, to: end }
        found.push(run)
      } else {
        run.token += plain
        run.to = end
      }
    }
    at = end
  }
  return found
}

interface Piece {
  plain: string
  /** Whether it is a token by itself. */
  alone: boolean
}

function pieces(code: number): Piece[] {
  const folded = foldCharacter(String.fromCodePoint(code))
  const found = [...folded].map((plain) => ({ plain, alone: standsAlone(plain) }))
  inPieces.set(code, found)
  return found
}

// By code point: a text is looked up number by number, without a string for each character.
const inPieces = new Map<number, Piece[]>()
