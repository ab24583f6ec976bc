import { exampleDay } from '@gongkai/content-model/examples'
import { recordPath, referenceOf } from '@gongkai/content-model/paths'
import type { Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { PublishedRecord } from '@gongkai/content-model/types/index'

/** What is left of a record that was withdrawn on the day of the examples. */
export function tombstoneOf(record: PublishedRecord): Tombstone {
  return {
    path: recordPath(record),
    record: referenceOf(record),
    on: exampleDay,
    at: `${exampleDay}T08:00:00.000Z`,
    authority: '云汀市人民政府',
    reason: '内容有误。',
  }
}
