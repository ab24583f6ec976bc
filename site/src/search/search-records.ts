import { documentDay } from '@gongkai/content-model/document-day'
import { editionOn } from '@gongkai/content-model/edition-on'
import type { Reference } from '@gongkai/content-model/field'
import type { Library } from '@gongkai/content-model/library'
import { filePath, recordPath } from '@gongkai/content-model/paths'
import { textsIn } from '@gongkai/content-model/texts-in'
import { titleOf } from '@gongkai/content-model/title-of'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { headingLines } from '../body/heading-lines.ts'
import { type Filter, filters, type Listed, type ListedType, valueLabel } from '../lists/filters.ts'
import type { Portal } from '../portal.ts'
import { type AttachmentValue, attachmentName } from '../wording/attachment-name.ts'
import type { RecordNumber, SearchedAttachment, SearchRecord, Term } from './search-record.ts'
import { validitySteps } from './validity-steps.ts'

/** The types that are searched, in the order in which the search page offers them: those whose records stand in lists. */
export const searchedTypes = [
  'normative-document',
  'interpretation',
  'bulletin-issue',
  'plan',
  'standard-catalogue-item',
  'disclosure',
] as const satisfies readonly ListedType[]

/** The paragraphs of a file of the snapshot, by its name; none where it cannot be read. */
export type TextOfFile = (file: string) => readonly string[]

/** What search knows of the portal: every record of these types, with the text that its page shows on the portal's day. */
export function searchRecords(portal: Portal, textOf: TextOfFile): SearchRecord[] {
  return searchedTypes.flatMap((type) =>
    portal.library.ofType(type).map((record) => searchRecord(record, portal, textOf)),
  )
}

export function searchRecord(
  record: Listed,
  portal: Pick<Portal, 'library' | 'today' | 'validity'>,
  textOf: TextOfFile,
): SearchRecord {
  const { library, today } = portal
  const shown = shownOn(record, today)
  const texts = textsIn(shown).filter(({ path: [field] }) => !toldApart.has(field))
  const [body = [], others = []] = [true, false].map((isBody) =>
    texts.filter(({ path }) => (path.at(-1) === 'body') === isBody).map(({ words }) => words),
  )
  const headings = headingsOf(shown, body)
  return {
    path: recordPath(record),
    type: record.type,
    title: titleOf(record),
    facets: facetsOf(record, portal),
    numbers: numbersOf(record),
    authorities: authoritiesOf(record, library),
    ...(record.type === 'standard-catalogue-item' ? {} : { day: documentDay(record) }),
    ...(record.type === 'normative-document' ? { validity: validitySteps(record, library) } : {}),
    ...(record.type === 'standard-catalogue-item' || record.summary === undefined ? {} : { summary: record.summary }),
    ...(headings.length === 0 ? {} : { headings }),
    fields: [...others, ...attachmentsIn(shown).map(attachmentName)],
    paragraphs: body,
    attachments: attachmentsIn(shown).map((attachment) => searchedAttachment(attachment, textOf)),
  }
}

/** The attachments of which the text is searched: those that the record's page shows on that day. */
export function searchedAttachments(record: Listed, today: CalendarDay): AttachmentValue[] {
  return attachmentsIn(shownOn(record, today))
}

function shownOn(record: Listed, today: CalendarDay): Listed {
  return record.type === 'normative-document' ? { ...record, editions: [editionOn(record, today).edition] } : record
}

/** The headings of its texts; a line of which the text reads otherwise (for a note that it bears) is left out. */
function headingsOf(record: Listed, paragraphs: readonly string[]): string[] {
  const standing = new Set(paragraphs)
  return bodiesOf(record)
    .flatMap(headingLines)
    .filter((line) => standing.has(line))
}

function bodiesOf(record: Listed): string[] {
  switch (record.type) {
    case 'normative-document':
      return record.editions.flatMap(({ body }) => body ?? [])
    case 'bulletin-issue':
      return record.contents.flatMap(({ body }) => body ?? [])
    case 'plan':
      return record.parts.flatMap(({ body }) => body ?? [])
    case 'standard-catalogue-item':
      return []
    default:
      return record.body === undefined ? [] : [record.body]
  }
}

/** Fields that have a place of their own in a search record, or that no reader reads. */
const toldApart = new Set<string | number | undefined>(['title', 'summary', 'originalUrl', 'originalPublishedAt'])

function facetsOf(record: Listed, portal: Pick<Portal, 'library' | 'validity'>): SearchRecord['facets'] {
  const terms = (name: string): Term[] => {
    const filter = (filters[record.type] as readonly Filter[]).find((one) => one.name === name)
    const codes = filter?.valuesOf(record, portal) ?? []
    return codes.map((code) => ({ code, label: filter === undefined ? '' : valueLabel(filter, code, portal.library) }))
  }
  return {
    authority: terms('authority'),
    topic: terms('topic'),
    level: record.type === 'normative-document' ? terms('level') : [],
  }
}

function numbersOf(record: Listed): RecordNumber[] {
  switch (record.type) {
    case 'normative-document':
      return [
        ...(record.documentNumbers ?? []).map(({ printed }) => ({ printed })),
        ...(record.registrations ?? []).map(({ unifiedNumber }) => ({ label: '统一编号', printed: unifiedNumber })),
        { label: '索引号', printed: record.indexNumber },
      ]
    case 'standard-catalogue-item':
      return [{ label: '事项编码', printed: record.itemCode }]
    default:
      return [{ label: '索引号', printed: record.indexNumber }]
  }
}

function authoritiesOf(record: Listed, library: Library): string[] {
  switch (record.type) {
    case 'normative-document':
      return record.issuers?.map(({ nameAsIssued }) => nameAsIssued) ?? names([record.publisher], library)
    case 'standard-catalogue-item':
      return record.responsibleBodies.map(({ asPrinted }) => asPrinted)
    case 'plan':
      return names(record.compiledBy, library)
    default:
      return names([record.publisher], library)
  }
}

function names(references: readonly Reference<'authority'>[], library: Library): string[] {
  return references
    .map((reference) => library.record(reference))
    .flatMap((found) => (found === undefined ? [] : [titleOf(found)]))
}

function attachmentsIn(record: Listed): AttachmentValue[] {
  if (record.type === 'standard-catalogue-item') return []
  const ofEditions =
    record.type === 'normative-document' ? record.editions.flatMap(({ attachments = [] }) => attachments) : []
  return [...(record.attachments ?? []), ...ofEditions]
}

function searchedAttachment(attachment: AttachmentValue, textOf: TextOfFile): SearchedAttachment {
  const { file } = attachment.file
  return { name: attachmentName(attachment), address: filePath(file), paragraphs: [...textOf(file)] }
}
