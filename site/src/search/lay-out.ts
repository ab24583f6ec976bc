import { cut } from '@gongkai/content-model/fold'
import { begins, fileAt, type Part, parts } from './positions.ts'
import type { SearchRecord } from './search-record.ts'

export interface LaidOut {
  /** The record as the engine is given it: tokens, with a barrier where no phrase may pass. */
  content: string
  /** Its paragraphs as written, by file (positions.ts); one that reaches over two files is in both. */
  files: string[][]
}

export function layOut(record: SearchRecord): LaidOut {
  const content: string[] = []
  const files: string[][] = [[]]
  for (const part of parts) {
    while (content.length < begins[part]) content.push(barrier)
    for (const passage of passages[part](record)) {
      const text = cut(passage)
      if (text === '') continue
      const from = content.length
      for (const token of text.split(' ')) content.push(token)
      if (part === 'body') file(files, passage, from, content.length - 1)
      content.push(barrier)
    }
  }
  return { content: content.join(' '), files }
}

// The engine counts a word of punctuation as a place and does not index it, so it parts two passages at no cost.
const barrier = '|'

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
