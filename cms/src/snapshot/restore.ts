import { wordProblem } from '@gongkai/content-model/problem'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { validate } from '@gongkai/content-model/validate'
import type { Payload } from 'payload'
import { finishPending } from '../publications/finish-pending.ts'
import { lastSequence } from '../publications/log.ts'
import { type RawDatabase, rawDatabase } from '../publications/raw-database.ts'
import { reserve } from '../publications/reservations.ts'
import { restoreFiles } from './restore-files.ts'
import { restoreGone } from './restore-gone.ts'
import { Restoring } from './restoring.ts'
import { withoutWaitingForDisk } from './without-waiting-for-disk.ts'

interface Options {
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Fills an empty CMS from a snapshot: every record passes the gate of publication with the keys, index numbers and
 * instants that the snapshot brings. Cut off, it goes on where it stopped when it is called again. Throws where the CMS
 * holds anything else, or the snapshot may not be used.
 */
export async function restore(
  payload: Payload,
  snapshot: Snapshot,
  fileAt: (name: string) => string,
  { onProgress = () => {} }: Options = {},
): Promise<void> {
  const raw = rawDatabase(payload)
  if ((await stateOf(raw)) === 'in use')
    throw new Error('The CMS is not empty: something was published in it. Restore into an empty database.')
  const broken = validate(snapshot).filter(({ severity }) => severity === 'error')
  if (broken.length > 0) throw new Error(`The snapshot may not be used:\n${broken.map(wordProblem).join('\n')}`)

  await reserve(raw, begun, 'snapshot')
  await finishPending(payload, raw)
  await withoutWaitingForDisk(payload, async () => {
    const restoring = await Restoring.begin(payload, snapshot, await restoreFiles(payload, snapshot, fileAt))
    for (const { record, title } of snapshot.tombstones) await restoring.stub(record, title)
    for (const [index, record] of snapshot.records.entries()) {
      await restoring.publish(record)
      onProgress(index + 1, snapshot.records.length)
    }
    await restoreGone(payload, snapshot, restoring.ids)
  })
  await reserve(raw, done, 'snapshot')
}

/** Whether nothing was published yet, or a restoration was cut off: in either case one may (again) begin. */
export async function mayRestore(payload: Payload): Promise<boolean> {
  return (await stateOf(rawDatabase(payload))) !== 'in use'
}

const begun = 'restoration:begun'
const done = 'restoration:done'

async function stateOf(raw: RawDatabase): Promise<'empty' | 'cut off' | 'in use'> {
  const claims = await raw.some('reservations', { claim: { in: [begun, done] } }, { limit: 2 })
  if (claims.length === 1) return 'cut off'
  return claims.length === 0 && (await lastSequence(raw)) === 0 ? 'empty' : 'in use'
}
