import { filesIn } from '@gongkai/content-model/files-in'
import { referenceOf } from '@gongkai/content-model/paths'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import type { RecordEntry } from '@gongkai/content-model/snapshot/manifest'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'

/** What a CMS is filled from: an open snapshot, or one held in memory. */
export interface Restorable extends Pick<OpenSnapshot, 'tombstones' | 'moves' | 'read'> {
  readonly records: ReadonlyMap<string, RecordEntry>
  readonly files: ReadonlyMap<string, number>
}

/** A snapshot held in memory, to be restored record by record. */
export function restorable({ records, tombstones, moves, files }: Snapshot): Restorable {
  const byReference = new Map(records.map((record) => [referenceOf(record), record]))
  return {
    records: new Map(
      records.map((record) => [referenceOf(record), { digest: digestOf(record), files: filesIn(record) }]),
    ),
    tombstones,
    moves,
    files,
    read: (reference) => {
      const record = byReference.get(reference)
      if (record === undefined) throw new Error(`There is no record ${reference} in the snapshot.`)
      return record
    },
  }
}
