import { documentDay } from '@gongkai/content-model/document-day'
import { editionOn } from '@gongkai/content-model/edition-on'
import type { Library } from '@gongkai/content-model/library'
import { filePath, recordPath, referenceOf } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import { contentTypeNamed, type InformationRecord } from '@gongkai/content-model/types/index'
import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'
import { authorsOf } from '../describe/authors.ts'
import { instantIn } from '../describe/zoned-time.ts'
import type { FeedEntry } from './feed-entry.ts'
import { feedId } from './feed-id.ts'
import { scopesOfRecord } from './feed-scopes.ts'
import type { FeedSource } from './feed-source.ts'
import { latest } from './latest.ts'
import { attachmentsOf, recordContent } from './record-content.ts'

/** A record as an entry. A changed text is the same entry with a later `updatedAt`. */
export function recordEntry(record: InformationRecord, { library, today }: FeedSource): FeedEntry {
  const imported = record.sourceSystem !== undefined
  const at = imported ? sourceInstant(record, library) : record.firstReleasedAt
  const changedAt = record.lastReleasedAt > record.firstReleasedAt ? record.lastReleasedAt : at
  const updatedAt = latest(changedAt, at, editionInstant(record, library, today))
  return {
    id: feedId('record', referenceOf(record), library),
    scopes: scopesOfRecord(record, library),
    title: record.title,
    path: recordPath(record),
    at,
    newsAt: updatedAt,
    updatedAt,
    imported,
    ...(record.summary === undefined ? {} : { summary: record.summary }),
    authors: authorsOf(record, library),
    categories: categoriesOf(record, library),
    enclosures: attachmentsOf(record, today).map(({ file, title }) => ({
      path: filePath(file.file),
      mediaType: file.mediaType,
      bytes: file.bytes,
      title: title ?? file.name,
    })),
    ...(record.originalUrl === undefined ? {} : { via: record.originalUrl }),
    language: record.language,
    content: () => recordContent(record, library, today),
  }
}

/** When the source published it, as far as it says, else its document day. */
export function sourceInstant(record: InformationRecord, { site }: Library): string {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2})(?::(\d{2}))?)?/.exec(record.originalPublishedAt ?? '')
  const [, day = '', time, seconds = '00'] = match ?? []
  if (!isCalendarDay(day)) return instantIn(site.timeZone, documentDay(record))
  return instantIn(site.timeZone, day, time === undefined || time > '23:59' ? undefined : `${time}:${seconds}`)
}

/** A later edition changes the text on the day it comes into force, whenever it was released. */
function editionInstant(record: InformationRecord, { site }: Library, today: string): string {
  if (record.type !== 'normative-document') return ''
  const { number, from } = editionOn(record, today)
  return number === 1 || from === undefined || from > today ? '' : instantIn(site.timeZone, from)
}

function categoriesOf(record: InformationRecord, library: Library): FeedEntry['categories'] {
  const topics = (record.topics ?? []).flatMap((reference) => {
    const topic = library.record(reference)
    return topic === undefined ? [] : [{ term: topic.key, label: titleOf(topic) }]
  })
  return [{ term: record.type, label: contentTypeNamed(record.type).label }, ...topics]
}
