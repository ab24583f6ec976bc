import { appendFileSync, existsSync, writeFileSync } from 'node:fs'

/** The steps of a release, in their order. */
export const steps = [
  'fetch',
  'bring-forward',
  'plan',
  'render',
  'index',
  'check',
  'stage',
  'journal',
  'apply',
  'settle',
  'tell',
] as const

export type Step = (typeof steps)[number]

/**
 * Marks that a step begins, for those who want to know what happens when a release is cut off in it: with GONGKAI_STEP_LOG its name is appended to
 * that file, and at the step that GONGKAI_KILL_AT names the process ends at once as if it had been killed, once (a file beside the log says that it has been).
 */
export function begin(step: Step): void {
  const { GONGKAI_STEP_LOG: log, GONGKAI_KILL_AT: victim } = process.env
  if (log === undefined) return
  appendFileSync(log, `${step}\n`)
  if (victim !== step || existsSync(`${log}.killed`)) return
  writeFileSync(`${log}.killed`, step)
  process.kill(process.pid, 'SIGKILL')
}
