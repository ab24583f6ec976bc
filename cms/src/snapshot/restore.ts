import { setImmediate } from 'node:timers/promises'
import { type Problem, wordProblem } from '@gongkai/content-model/problem'
import { validateAddresses } from '@gongkai/content-model/validate'
import type { Payload } from 'payload'
import { finishPending } from '../publications/finish-pending.ts'
import { learnSizes } from '../publications/learn-sizes.ts'
import { lastSequence } from '../publications/log.ts'
import { type RawDatabase, rawDatabase } from '../publications/raw-database.ts'
import { writeReconciled } from '../publications/reconciled.ts'
import { reserve } from '../publications/reservations.ts'
import type { Restorable } from './restorable.ts'
import { restoreFiles } from './restore-files.ts'
import { restoreGone } from './restore-gone.ts'
import { Restoring } from './restoring.ts'
import { withoutWaitingForDisk } from './without-waiting-for-disk.ts'

interface Options {
  readonly onProgress?: (done: number, of: number) => void
}

const atOnce = 100

/**
 * Fills an empty CMS from a snapshot, a few records at a time: every record passes the checks of the gate of publication, and gets its
 * row in the log, with the keys, index numbers and instants that the snapshot brings: log and records agree at its end, and need not be compared
 * when the CMS starts. `fileAt` says where the bytes of a file lie. Cut off, it goes on where it stopped when it is called again. Throws where the CMS holds anything else, or the snapshot may
 * not be used; the records before the one at fault are then restored, and are gone over when it is called again.
 */
export async function restore(
  payload: Payload,
  snapshot: Restorable,
  fileAt: (name: string) => string,
  { onProgress = () => {} }: Options = {},
): Promise<void> {
  const raw = rawDatabase(payload)
  if ((await stateOf(raw)) === 'in use')
    throw new Error('The CMS is not empty: something was published in it. Restore into an empty database.')
  refuse(validateAddresses(snapshot.records, snapshot))

  await reserve(raw, begun, 'snapshot')
  await finishPending(payload, raw)
  await withoutWaitingForDisk(payload, async () => {
    const files = await restoreFiles(payload, snapshot, fileAt)
    const restoring = await Restoring.begin(payload, snapshot, files)
    await restoring.leaveStubs(snapshot.tombstones)
    const references = [...snapshot.records.keys()]
    for (let start = 0; start < references.length; start += atOnce) {
      const some = references.slice(start, start + atOnce)
      refuse(await restoring.publish(some))
      onProgress(start + some.length, references.length)
      // SQLite's driver lets go of what statements took (some 5 kB each) when the event loop turns, which nothing here makes it do.
      await setImmediate()
    }
    await restoreGone(payload, snapshot)
  })
  await learnSizes(payload)
  const now = new Date().toISOString()
  await writeReconciled(payload, { writtenBefore: now, allAt: now })
  await reserve(raw, done, 'snapshot')
}

function refuse(problems: readonly Problem[]): void {
  const broken = problems.filter(({ severity }) => severity === 'error')
  if (broken.length > 0) throw new Error(`The snapshot may not be used:\n${broken.map(wordProblem).join('\n')}`)
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
