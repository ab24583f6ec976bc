import { words } from '@gongkai/content-model/fold'
import { contentName } from './content-name.ts'
import { weightOf } from './division.ts'
import { dayLength } from './excerpt-path.ts'
import { type Facts, factsOf } from './facts.ts'
import { initialTokens } from './initial-tokens.ts'
import { layOut, type TextPart } from './lay-out.ts'
import { begins, fileAt } from './positions.ts'
import type { SearchedAttachment, SearchRecord, Term } from './search-record.ts'
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

/** The content of a record's own file: what is known of it, and the beginning of its text. */
export interface FirstFile extends Omit<SearchRecord, 'attachments'>, Pick<TextPart, 'attached'> {
  attachments?: Omit<SearchedAttachment, 'paragraphs'>[]
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
  const { attachments = [], ...facts } = record
  const named =
    attachments.length === 0 ? {} : { attachments: attachments.map(({ name, address }) => ({ name, address })) }
  const attached = first?.attached === undefined ? {} : { attached: first.attached }
  const contents = [
    json({ ...facts, ...named, paragraphs: first?.paragraphs ?? [], ...attached, ...count } satisfies FirstFile),
    ...more.map(json),
  ]
  return {
    path: record.path,
    facts: factsOf(record),
    row: { path: record.path, title: record.title, numbers: record.numbers.map(({ printed }) => printed), initials },
    weight: weightOf(record),
    id: `${dayPart(record)}${contentName(Buffer.concat(contents))}`,
    tokens,
    files: contents,
  }
}

/** The record in one order of its fields, without paragraphs in which nothing can be found (lines, rows of dots), or attachments that have no others. */
export function readable(record: SearchRecord): SearchRecord {
  const { path, type, title, facets, numbers, authorities, day, validity, summary, headings, fields, paragraphs } =
    record
  const attachments = (record.attachments ?? []).flatMap(({ name, address, paragraphs }) => {
    const readables = paragraphs.filter(isReadable)
    return readables.length === 0 ? [] : [{ name, address, paragraphs: readables }]
  })
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
    ...(headings === undefined ? {} : { headings: headings.filter(isReadable) }),
    ...(fields === undefined ? {} : { fields: fields.filter(isReadable) }),
    paragraphs: paragraphs.filter(isReadable),
    ...(attachments.length === 0 ? {} : { attachments }),
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
  const { files: _, attached: __, attachments = [], ...facts }: FirstFile = first
  const whole = attachments.map((one): SearchedAttachment => ({ ...one, paragraphs: [] }))
  const record: SearchRecord = { ...facts, paragraphs: [], ...(whole.length === 0 ? {} : { attachments: whole }) }
  let place = layOut(record).tokens.length
  let reaches = 0
  for (const [number, part] of ([first, ...more] as TextPart[]).entries()) {
    for (const [nth, { passage, to }] of passagesOf(part, record).entries()) {
      // One that began in the file before stands in both.
      if (nth === 0 && number > 0 && reaches >= number) continue
      to.push(passage)
      if (more.length === 0) continue
      const length = words(passage).length
      reaches = fileAt(place + length - 1)
      place += length + 1
    }
  }
  return record
}

/** What a file holds, in its order, each with the paragraphs that it belongs to. */
function passagesOf(
  { paragraphs, attached = [] }: TextPart,
  record: SearchRecord,
): { passage: string; to: string[] }[] {
  return [
    ...paragraphs.map((passage) => ({ passage, to: record.paragraphs })),
    ...attached.flatMap(({ nth, paragraphs }) => {
      const to = record.attachments?.[nth]?.paragraphs
      if (to === undefined)
        throw new Error(`${record.path}: unexpected text of an attachment ${nth} that it does not name.`)
      return paragraphs.map((passage) => ({ passage, to }))
    }),
  ]
}

function dayPart({ path, day }: SearchRecord): string {
  if (day === undefined) return '0'.repeat(dayLength)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`${path}: unexpected day ${day}, expected YYYY-MM-DD.`)
  return day.replaceAll('-', '')
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}
