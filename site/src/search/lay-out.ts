import { words } from '@gongkai/content-model/fold'
import { atBeginning, type Following, readOn } from './article-follower.ts'
import { barrier, begins, fileAt, nameEnd, type Part, parts } from './positions.ts'
import type { SearchRecord } from './search-record.ts'

export interface LaidOut {
  /** The record as it is indexed: tokens by place, with a barrier where no phrase may pass. */
  tokens: string[]
  /** Its text by file (positions.ts). */
  files: TextPart[]
}

/** Paragraphs as written; one that reaches over two files is in both. */
export interface TextPart {
  paragraphs: string[]
  /** How far the text had been read before the first of them, where that says something. */
  following?: Following
  /** What stands in it of the attachments, after the record's own text. */
  attached?: AttachedPart[]
}

export interface AttachedPart {
  /** Which of the record's attachments it is. */
  nth: number
  paragraphs: string[]
}

export function layOut(record: SearchRecord): LaidOut {
  const { fields = [], attachments = [] } = record
  const laid: string[] = []
  const files: TextPart[] = [{ paragraphs: [] }]
  let following = atBeginning
  for (const part of parts) {
    while (laid.length < begins[part]) laid.push(barrier)
    for (const [nth, passage] of passages[part](record).entries()) {
      const found = words(passage)
      if (found.length === 0) continue
      // Headings stand in the text besides: those that find no room push nothing on.
      if (part === 'headings' && laid.length + found.length >= begins.body) break
      // What would reach from the head into the text is of the text: heads and texts are indexed apart.
      const reaches = laid.length < begins.body && laid.length + found.length >= begins.body
      while (reaches && laid.length < begins.body) laid.push(barrier)
      const from = laid.length
      for (const token of found) laid.push(token)
      if (part === 'title' || part === 'authorities') laid.push(nameEnd)
      if (part === 'body' && nth >= fields.length) {
        file(files, passage, following, from, laid.length - 1)
        following = readOn(following, passage)
      }
      laid.push(barrier)
    }
  }
  for (const [nth, { paragraphs }] of attachments.entries())
    for (const passage of paragraphs) {
      const found = words(passage)
      if (found.length === 0) continue
      const from = laid.length
      for (const token of found) laid.push(token)
      fileAttached(files, nth, passage, from, laid.length - 1)
      laid.push(barrier)
    }
  // Fields stand in the record's own file; whatever file a place among them names is there all the same.
  while (files.length <= fileAt(laid.length)) files.push({ paragraphs: [] })
  return { tokens: laid, files }
}

const passages: Record<Part, (record: SearchRecord) => string[]> = {
  title: ({ title }) => [title],
  // No text: `prepare` puts them there (title-initials.ts).
  initials: () => [],
  numbers: ({ numbers }) => numbers.map(({ printed }) => printed),
  authorities: ({ authorities }) => authorities,
  summary: ({ summary }) => (summary === undefined ? [] : [summary]),
  headings: ({ headings = [] }) => headings,
  body: ({ fields = [], paragraphs }) => [...fields, ...paragraphs],
}

function file(files: TextPart[], passage: string, following: Following, from: number, to: number): void {
  for (let number = fileAt(from); number <= fileAt(to); number++) {
    while (files.length <= number) files.push({ paragraphs: [], ...(following === atBeginning ? {} : { following }) })
    files[number]?.paragraphs.push(passage)
  }
}

function fileAttached(files: TextPart[], nth: number, passage: string, from: number, to: number): void {
  for (let number = fileAt(from); number <= fileAt(to); number++) {
    while (files.length <= number) files.push({ paragraphs: [] })
    const part = files[number]
    if (part === undefined) continue
    part.attached ??= []
    const last = part.attached.at(-1)
    if (last?.nth === nth) last.paragraphs.push(passage)
    else part.attached.push({ nth, paragraphs: [passage] })
  }
}
