import { words } from '@gongkai/content-model/fold'
import { contentName } from './content-name.ts'
import { weightOf } from './division.ts'
import { dayLength } from './excerpt-path.ts'
import { type Facts, factsOf } from './facts.ts'
import { initialTokens } from './initial-tokens.ts'
import { layOut, type TextPart } from './lay-out.ts'
import { begins, fileAt } from './positions.ts'
import type { SearchRecord, Term } from './search-record.ts'
import { titleInitials } from './title-initials.ts'
import type { TitleRow } from './titles.ts'

/** A record made ready for the index. */
export interface Prepared {
  path: string
  facts: Facts
  row: TitleRow
  weight: number
  /** Its document day and a name that follows from its content: in descending order, the newest come first. */
  id: string
  /** By place (lay-out.ts). */
  tokens: string[]
  /** The record's facts with the beginning of its text, then the rest of its text: together they hold it whole. */
  files: Uint8Array[]
}

/** The content of a record's own file. */
export interface FirstFile extends SearchRecord {
  /** How many files its text has, where it has more than this one. */
  files?: number
}

/** `record` as `readable` gives it. */
export function prepare(record: SearchRecord): Prepared {
  const { tokens, files } = layOut(record)
  const initials = titleInitials(record.title)
  for (const [place, token] of initialTokens(initials)) tokens[begins.initials + place] = token
  const [first, ...more] = files
  const count = more.length === 0 ? {} : { files: files.length }
  const contents = [
    json({ ...record, paragraphs: first?.paragraphs ?? [], ...count } satisfies FirstFile),
    ...more.map(json),
  ]
  return {
    path: record.path,
    facts: factsOf(record),
    row: { path: record.path, title: record.title, numbers: record.numbers.map(({ printed }) => printed), initials },
    weight: weightOf(record),
    id: `${dayPart(record)}${contentName(...contents)}`,
    tokens,
    files: contents,
  }
}

/** The record in one order of its fields, without paragraphs in which nothing can be found (lines, rows of dots). */
export function readable(record: SearchRecord): SearchRecord {
  const { path, type, title, facets, numbers, authorities, day, validity, summary, fields, paragraphs } = record
  return {
    path,
    type,
    title,
    facets: { authority: plain(facets.authority), topic: plain(facets.topic), level: plain(facets.level) },
    numbers: numbers.map(({ label, printed }) => ({ ...(label === undefined ? {} : { label }), printed })),
    authorities,
    ...(day === undefined ? {} : { day }),
    ...(validity === undefined
      ? {}
      : {
          validity: validity.map(({ since, state, isInPart, label, tone }) => ({
            ...(since === undefined ? {} : { since }),
            state,
            ...(isInPart === undefined ? {} : { isInPart }),
            label,
            tone,
          })),
        }),
    ...(summary === undefined ? {} : { summary }),
    ...(fields === undefined ? {} : { fields: fields.filter(isReadable) }),
    paragraphs: paragraphs.filter(isReadable),
  }
}

function isReadable(text: string): boolean {
  return words(text.slice(0, 8)).length > 0 || words(text).length > 0
}

function plain(terms: Term[]): Term[] {
  return terms.map(({ code, label }) => ({ code, label }))
}

/** The record that these files were made from. */
export function restore(files: Uint8Array[]): SearchRecord {
  const [first, ...more] = files.map((content) => JSON.parse(new TextDecoder().decode(content)))
  if (more.length === 0) return first
  const { files: _, ...facts }: FirstFile = first
  const record: SearchRecord = { ...facts, paragraphs: [] }
  let place = layOut(record).tokens.length
  let reaches = 0
  for (const [number, { paragraphs }] of ([first, ...more] as TextPart[]).entries()) {
    for (const [nth, passage] of paragraphs.entries()) {
      // One that began in the file before stands in both.
      if (nth === 0 && number > 0 && reaches >= number) continue
      record.paragraphs.push(passage)
      const length = words(passage).length
      reaches = fileAt(place + length - 1)
      place += length + 1
    }
  }
  return record
}

function dayPart({ path, day }: SearchRecord): string {
  if (day === undefined) return '0'.repeat(dayLength)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`${path}: unexpected day ${day}, expected YYYY-MM-DD.`)
  return day.replaceAll('-', '')
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
