import type { Progress } from '@gongkai/cms/publications/progress'
import { keyOf } from '@gongkai/content-model/content-type'
import { wordFinding } from '@gongkai/content-model/problem'
import { diskProblem } from '../release/disk-problem.ts'
import { ShrinkageRefused } from '../release/refuse-loss.ts'
import { ProblemsFound } from '../release/refuse-problems.ts'

export type Failed = Extract<Progress, { state: 'failed' }>

/** Why nothing went live, as editors are told. */
export function wordFailure(error: unknown): Omit<Failed, 'state' | 'release'> {
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
