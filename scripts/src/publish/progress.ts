import { keyOf } from '@gongkai/content-model/content-type'
import { wordFinding } from '@gongkai/content-model/problem'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { diskProblem } from '../release/disk-problem.ts'
import { ShrinkageRefused } from '../release/refuse-loss.ts'
import { ProblemsFound } from '../release/refuse-problems.ts'

/** How far the publisher is, as the CMS is told. */
export type Progress =
  | { readonly state: 'building'; readonly release: number }
  | {
      readonly state: 'live'
      readonly release: number
      readonly at: string
      readonly origin: string
      /** The day that the portal speaks of. */
      readonly today?: CalendarDay
      /** While a roll-back stands: the place in the log of what the portal was brought back to. */
      readonly backTo?: number
      /** Why the roll-back that holds releases has brought nothing back. */
      readonly notBack?: string
      /** Nothing but withdrawals is live: the rest was refused. */
      readonly onlyWithdrawals?: true
    }
  | {
      readonly state: 'failed'
      readonly release: number
      readonly failure: string
      /** So many records would go at once: an administrator has to confirm it. */
      readonly shrinkage?: number
      readonly records?: readonly Fault[]
    }

interface Fault {
  readonly record: string
  readonly field?: string
  readonly sentence: string
}

export type Failed = Extract<Progress, { state: 'failed' }>

/** Why nothing went live, as editors are told. */
export function wordFailure(error: unknown): Omit<Extract<Progress, { state: 'failed' }>, 'state' | 'release'> {
  const failure = diskProblem(error) ?? (error instanceof Error ? error.message : String(error))
  if (error instanceof ShrinkageRefused) return { failure, shrinkage: error.count }
  if (!(error instanceof ProblemsFound)) return { failure }
  const records = error.problems
    .filter(({ record }) => !record.startsWith('/'))
    .map((problem) => {
      const field = problem.path[0]
      return {
        record: `${problem.type}/${keyOf(problem.record)}`,
        ...(field === undefined ? {} : { field: String(field) }),
        sentence: wordFinding(problem),
      }
    })
  return records.length === 0 ? { failure } : { failure, records }
}
