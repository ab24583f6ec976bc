import { type InformationRecord, isInformation } from '@gongkai/content-model/types/index'
import type { Portal } from '../portal.ts'
import { endingEntry } from './ending-entry.ts'
import type { FeedEntry } from './feed-entry.ts'
import type { FeedMark } from './feed-mark.ts'
import { recordEntry } from './record-entry.ts'
import { withdrawalEntry } from './withdrawal-entry.ts'

/** The entry that a mark stands for. */
export function entryOf({ of: { kind, name }, id }: FeedMark, portal: Portal): FeedEntry {
  if (kind === 'withdrawal') {
    const tombstone = portal.tombstoneAt(name)
    if (tombstone !== undefined) return withdrawalEntry(tombstone, portal.library)
  } else {
    const record = informationNamed(name, portal)
    const entry =
      kind === 'record'
        ? recordEntry(record, portal)
        : record.type === 'normative-document'
          ? endingEntry(record, portal)
          : undefined
    if (entry !== undefined) return entry
  }
  throw new Error(`A feed has the entry ${id}, and there is nothing that it tells of.`)
}

function informationNamed(reference: string, { library }: Portal): InformationRecord {
  const record = library.record(reference)
  if (record === undefined || !isInformation(record))
    throw new Error(`A feed tells of ${reference}, which is not there.`)
  return record
}
