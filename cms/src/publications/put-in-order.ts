import type { Payload } from 'payload'
import { finishPending } from './finish-pending.ts'
import { learnSizes } from './learn-sizes.ts'
import { mostlyResting } from './mostly-resting.ts'
import { rawDatabase } from './raw-database.ts'
import { reconcile } from './reconcile.ts'
import { checkAllAtNextStart, readReconciled } from './reconciled.ts'
import { finishTrashing } from './trash-wholly.ts'

/**
 * At the start of the CMS: what a crash cut off is finished before anyone is served, and the log is compared with what is
 * published while people already work.
 */
export async function putInOrder(payload: Payload): Promise<void> {
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  await learnSizes(payload)
  const finished = await finishPending(payload, rawDatabase(payload))
  await finishTrashing(payload)
  if (finished > 0) payload.logger.warn(`Finished ${finished} change(s) that were cut off.`)
  const known = await readReconciled(payload)
  // Remembered until it is done, also over another start.
  if (finished > 0) await checkAllAtNextStart(payload)
  const all = finished > 0 || known === undefined || Date.now() - Date.parse(known.allAt) > often
  // Where something was found that the log does not say, it is waited for.
  const pause = known === undefined ? {} : { pause: mostlyResting() }
  void reconcile(payload, { all, ...pause }).then(
    (added) => {
      if (added > 0) payload.logger.warn(`The log of publications lacked ${added} row(s), which were added.`)
    },
    (error: unknown) => payload.logger.error({ err: error, msg: 'The log of publications could not be reconciled.' }),
  )
}

// Everything is compared where something was cut off, or once a week: a hand in the database leaves no trace.
const often = 7 * 24 * 60 * 60_000
