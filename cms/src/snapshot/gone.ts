import { referencePath } from '@gongkai/content-model/paths'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { Publication } from '../publications/log.ts'

/** What a withdrawal leaves at the record's address. */
export function tombstoneOf({ record, on, at, authority, reason = '', target, releasedTitle }: Publication): Tombstone {
  return {
    path: referencePath(record),
    record,
    on,
    at,
    authority,
    reason,
    ...(target === undefined ? {} : { target }),
    ...(releasedTitle === undefined ? {} : { title: releasedTitle }),
  }
}

/** Where an address that was given up leads. */
export function moveOf({ record, on, at, authority, reason = '', target = '' }: Publication): Move {
  return { path: referencePath(record), on, at, authority, reason, target }
}
