import { referenceOf } from '@gongkai/content-model/paths'
import type { InformationRecord } from '@gongkai/content-model/types/index'
import { endingEntry } from './ending-entry.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { FeedMark } from './feed-mark.ts'
import type { FeedSource } from './feed-source.ts'
import { recordEntry } from './record-entry.ts'

/** The entries that feeds have of a record: its own, and that it ended. */
export function marksOfRecord(record: InformationRecord, source: FeedSource): FeedMark[] {
  const ending = record.type === 'normative-document' ? endingEntry(record, source) : undefined
  const name = referenceOf(record)
  return [
    markOf(recordEntry(record, source), { kind: 'record', name }),
    ...(ending === undefined ? [] : [markOf(ending, { kind: 'ending', name })]),
  ]
}

export function markOf({ id, scopes, at, newsAt, imported }: FeedEntry, of: FeedMark['of']): FeedMark {
  return { id, of, scopes, at, newsAt, imported }
}
