import { folderOf } from '@gongkai/content-model/paths'
import type { Payload } from 'payload'
import { beginRow, type Entry, endRow, latestRow } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { addressClaim, reserve } from '../publications/reservations.ts'
import type { Restorable } from './restorable.ts'
import { idOf } from './restoring.ts'

/** What was withdrawn and what was moved stand in the log, and their addresses stay taken. */
export async function restoreGone(payload: Payload, snapshot: Pick<Restorable, 'tombstones' | 'moves'>): Promise<void> {
  const raw = rawDatabase(payload)
  const gone: Entry[] = [
    ...snapshot.tombstones.map(({ record, on, at, authority, reason, target, title }) => ({
      ...entry(record, { on, at, authority, reason }),
      operation: 'withdraw' as const,
      ...(target === undefined ? {} : { target }),
      ...(title === undefined ? {} : { releasedTitle: title, title }),
    })),
    ...snapshot.moves.map(({ path, on, at, authority, reason, target }) => ({
      ...entry(referenceAt(path), { on, at, authority, reason }),
      operation: 'move' as const,
      target,
    })),
  ]
  for (const row of gone) {
    // Restored before this was cut off.
    if ((await latestRow(raw, row.record, undefined)) !== undefined) continue
    const holder = row.operation === 'withdraw' ? `${row.record.split('/')[0]}/${idOf(row.record)}` : row.record
    await reserve(raw, addressClaim(row.record), holder)
    await endRow(raw, await beginRow(raw, row, undefined, undefined))
  }
}

type Words = Pick<Entry, 'on' | 'at' | 'authority'> & { readonly reason: string }

function entry(record: string, words: Words): Omit<Entry, 'operation'> {
  return { record, title: '', digest: '', by: '系统', files: [], ...words }
}

/** `<type>/<key>` of the record whose page a path was. */
function referenceAt(path: string): string {
  const [, folder, key] = path.split('/')
  const type = Object.entries(folderOf).find(([, name]) => name === folder)?.[0]
  if (type === undefined || key === undefined) throw new Error(`Unexpected path ${path}, expected that of a record.`)
  return `${type}/${key}`
}
