import { words } from '@gongkai/content-model/fold'
import { begins, fileAt, type Part, parts } from './positions.ts'
import type { SearchRecord } from './search-record.ts'

export interface LaidOut {
  /** The record as it is indexed: tokens by place, with a barrier where no phrase may pass. */
  tokens: string[]
  /** Its paragraphs as written, by file (positions.ts); one that reaches over two files is in both. */
  files: string[][]
}

export function layOut(record: SearchRecord): LaidOut {
  const laid: string[] = []
  const files: string[][] = [[]]
  for (const part of parts) {
    while (laid.length < begins[part]) laid.push(barrier)
    for (const passage of passages[part](record)) {
      const found = words(passage)
      if (found.length === 0) continue
      const from = laid.length
      for (const token of found) laid.push(token)
      if (part === 'title') laid.push(titleEnd)
      if (part === 'body') file(files, passage, from, laid.length - 1)
      laid.push(barrier)
    }
  }
  return { tokens: laid, files }
}

/** The token after a title, which no text has: it tells a title from one that begins with it. */
export const titleEnd = '$'

/** It counts as a place and is not indexed, so it parts two passages at no cost. */
export const barrier = '|'

const passages: Record<Part, (record: SearchRecord) => string[]> = {
  title: ({ title }) => [title],
  numbers: ({ numbers }) => numbers.map(({ printed }) => printed),
  authorities: ({ authorities }) => authorities,
  summary: ({ summary }) => (summary === undefined ? [] : [summary]),
  body: ({ paragraphs }) => paragraphs,
}

function file(files: string[][], passage: string, from: number, to: number): void {
  for (let number = fileAt(from); number <= fileAt(to); number++) {
    while (files.length <= number) files.push([])
    files[number]?.push(passage)
  }
}
