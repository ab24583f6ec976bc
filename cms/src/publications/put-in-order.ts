import type { Payload } from 'payload'
import { finishPending } from './finish-pending.ts'
import { mostlyResting } from './mostly-resting.ts'
import { rawDatabase } from './raw-database.ts'
import { reconcile } from './reconcile.ts'
import { readReconciled } from './reconciled.ts'

/**
 * At the start of the CMS: what a crash cut off is finished before anyone is served, and the log is compared with what is
 * published while people already work.
 */
export async function putInOrder(payload: Payload): Promise<void> {
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const finished = await finishPending(payload, rawDatabase(payload))
  if (finished > 0) payload.logger.warn(`Finished ${finished} change(s) that were cut off.`)
  const known = await readReconciled(payload)
  const all = finished > 0 || known === undefined || Date.now() - Date.parse(known.allAt) > often
  void reconcile(payload, { all, pause: mostlyResting() }).then(
    (added) => {
      if (added > 0) payload.logger.warn(`The log of publications lacked ${added} row(s), which were added.`)
    },
    (error: unknown) => payload.logger.error({ err: error, msg: 'The log of publications could not be reconciled.' }),
  )
}

// Everything is compared where something was cut off, or once a week: a hand in the database leaves no trace.
const often = 7 * 24 * 60 * 60_000
