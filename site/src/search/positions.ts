/**
 * Where each part of a record begins, counted in tokens, in the text that the engine indexes. Because every
 * record keeps to these places, the place where a phrase first stands says what it was found in.
 * A part that is longer than its room pushes the next ones on: it is still found, and weighs as what it was pushed into. A passage that would reach into the text is of the text.
 */
export const begins = {
  title: 0,
  initials: 128,
  numbers: 256,
  authorities: 320,
  summary: 384,
  headings: 640,
  body: 896,
} as const

export type Part = keyof typeof begins

/** In the order in which they stand. */
export const parts: Part[] = ['title', 'initials', 'numbers', 'authorities', 'summary', 'headings', 'body']

export function partAt(position: number): Part {
  return parts.findLast((part) => begins[part] <= position) ?? 'title'
}

/** In which file of the record's text the token stands: 0 is the record's own file, which begins it. */
export function fileAt(position: number): number {
  return Math.max(0, Math.floor((position - begins.body) / tokensAFile))
}

const tokensAFile = 4096

/** The token after a title and after the name of an authority, which no text has: it tells a name from one that begins with it. */
export const nameEnd = '$'

/** It counts as a place and is not indexed, so it parts two passages at no cost. */
export const barrier = '|'
