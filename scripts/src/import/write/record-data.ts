import { store } from '@gongkai/cms/fields/rich-text/store'
import type { ImportOptions } from '../import-options.ts'
import type { Amendment, ReadAttachment, Reading } from '../reading.ts'
import { sourceSystem } from '../record-id.ts'
import type { Row } from './door.ts'
import type { ImportSettings } from './settings.ts'

export interface Stored {
  readonly sourceRecordId: string
  readonly retrievedOn: string
  /** Ids of the uploaded pictures, by file name. */
  readonly pictures: ReadonlyMap<string, Row['id']>
}

/** What the importer writes into a record, and writes again when the file has changed. Absent words empty the field. */
export function recordData(
  reading: Reading,
  type: ImportOptions['type'],
  settings: ImportSettings,
  stored: Stored,
): Record<string, unknown> {
  return {
    ...common(reading, stored),
    ...(type === 'disclosure' ? disclosure(reading, stored) : document(reading, settings, stored)),
  }
}

/** What only a new record gets: editors may change it, and a second import leaves it. */
export function firstData(
  reading: Reading,
  type: ImportOptions['type'],
  settings: ImportSettings,
): Record<string, unknown> {
  const topics = reading.topics.map((name) => settings.topicNamed(name)).filter((id) => id !== undefined)
  return {
    publisher: settings.publisher,
    sections: [settings.section],
    disclosureMode: 'proactive',
    ...(type === 'disclosure' ? {} : { legalRelations: reading.repeals.map(repealRow) }),
    ...(topics.length === 0 ? {} : { topics }),
  }
}

/** As the text cites it; link-repeals.ts finds the record, once all files are in. */
function repealRow(citation: Reading['repeals'][number]): object {
  return { act: 'repeals', citation: { ...citation, title: citation.title.slice(0, 300) } }
}

/** An index number of another system is brought with the first publication: drafts have none. */
export function broughtNumber({ indexNumber }: Reading): { readonly indexNumber?: string } {
  return indexNumber === undefined || !/^\S{1,60}$/.test(indexNumber) ? {} : { indexNumber }
}

function common(reading: Reading, stored: Stored): Record<string, unknown> {
  const { originalPublishedAt, originalUrl, source, isReprint } = reading.publication
  return {
    title: reading.title ?? '（没有标题）',
    language: reading.language,
    source: source ?? null,
    // A reprint has to name its source; where the page does not, the finding says so.
    isReprint: isReprint === true && source !== undefined,
    originalUrl: originalUrl ?? null,
    originalPublishedAt: originalPublishedAt ?? null,
    disclosureNote: reading.disclosureNote ?? null,
    sourceSystem,
    sourceRecordId: stored.sourceRecordId,
    retrievedOn: stored.retrievedOn,
  }
}

function document(reading: Reading, settings: ImportSettings, stored: Stored): Record<string, unknown> {
  const { adoptedOn, approvedOn, signedOn, promulgatedOn, distributedOn, effectiveOn } = reading.days
  return {
    levelOfForce: reading.levelOfForce?.level ?? 'other-policy-document',
    documentNumbers: [...reading.documentNumbers],
    documentKind: reading.documentKind ?? null,
    instrumentForm: reading.instrumentForm ?? null,
    issuers: reading.issuers.map((name) => ({ authority: settings.authorityNamed(name) ?? null, nameAsIssued: name })),
    addressees: reading.addressees ?? null,
    adoptedOn: adoptedOn ?? null,
    approvedOn: approvedOn ?? null,
    signedOn: signedOn ?? null,
    promulgatedOn: promulgatedOn ?? null,
    distributedOn: distributedOn ?? null,
    effectiveOn: effectiveOn ?? null,
    historyNote: reading.historyNote ?? null,
    statedValidity: statedValidity(reading),
    editions: editions(reading, body(reading, stored)),
  }
}

function disclosure(reading: Reading, stored: Stored): Record<string, unknown> {
  const { signedOn, promulgatedOn } = reading.days
  const formedOn = signedOn ?? promulgatedOn ?? reading.publication.originalPublishedAt?.slice(0, 10)
  return { formedOn: formedOn ?? null, body: body(reading, stored) }
}

/** A text that states its repeal is never in force; on what day and by what, as far as it says. */
function statedValidity({ statedRepeal }: Reading): Record<string, unknown> {
  if (statedRepeal === undefined) return { state: null, on: null, source: null }
  return {
    state: 'repealed',
    on: statedRepeal.on ?? null,
    source: statedRepeal.sentence.replace(/\s+/g, ' ').slice(0, 500),
  }
}

/** The text stands in its latest edition; of earlier ones the file says only that there were. */
function editions({ amendments }: Reading, text: unknown): object[] {
  const changes = amendments.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const rows = [{ kind: 'original' }, ...changes.map(({ on, kind }) => ({ kind: editionKinds[kind], adoptedOn: on }))]
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, body: text } : row))
}

const editionKinds = { 修正: 'amendment', 修订: 'revision', 修改: 'change', 其他: 'other' } as const satisfies Record<
  Amendment['kind'],
  string
>

function body(reading: Reading, { pictures }: Stored): unknown {
  const html = reading.body + attachmentList(reading)
  if (html === '') return null
  return store(html, {
    fileId: (name) => {
      const id = pictures.get(name)
      if (id === undefined) throw new Error(`Unexpected picture ${name} in the body, expected one of the file's own.`)
      return id
    },
  })
}

/** Attachments that the source offers elsewhere cannot be fetched here: the body links to them. */
function attachmentList({ attachments, body }: Reading): string {
  const linked = attachments.filter(
    (attachment): attachment is Required<ReadAttachment> =>
      /^https?:\/\//.test(attachment.address ?? '') && !body.includes(escaped(attachment.address ?? '')),
  )
  if (linked.length === 0) return ''
  const items = linked.map(({ name, address }) => `<li><a href="${escaped(address)}">${escaped(name)}</a></li>`)
  return `\n<p>附件：</p>\n<ul>${items.join('')}</ul>`
}

function escaped(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
