import type { Payload } from 'payload'
import { ScheduleRunner } from './runner.ts'

// Next bundles pages and API apart, each with this module of its own, and both share one adapter: so it is kept there.
const kept = Symbol.for('gongkai.scheduleRunner')

interface Keeping {
  [kept]?: ScheduleRunner
}

/** At the start of the CMS: what a crash cut off is finished, what was due is done late, and the rest is waited for. */
export async function runSchedules(payload: Payload): Promise<void> {
  if (process.env.NEXT_PHASE === 'phase-production-build') return
  const runner = new ScheduleRunner(payload)
  Object.assign(payload.db, { [kept]: runner })
  await runner.look()
}

/** Something was scheduled or taken back: whoever runs schedules here looks again. */
export function wakeSchedules({ db }: Payload): void {
  void (db as Keeping)[kept]?.look()
}
