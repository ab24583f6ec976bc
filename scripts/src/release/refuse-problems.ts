import { type Problem, wordProblem } from '@gongkai/content-model/problem'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { type ValidationContext, validateAddresses, validateStanding } from '@gongkai/content-model/validate'

/**
 * Throws with a sentence for each problem of the records that are new or changed, and of what was withdrawn or moved. Records are read one after
 * another: a snapshot need not fit into memory.
 */
export function refuseProblems(
  references: Iterable<string>,
  record: (reference: string) => PublishedRecord | undefined,
  snapshot: OpenSnapshot,
  read: (reference: string) => PublishedRecord,
): void {
  const withdrawn = new Set(snapshot.tombstones.map((tombstone) => tombstone.record))
  const context: ValidationContext = { record, wasWithdrawn: (reference) => withdrawn.has(reference) }
  const errors: Problem[] = []
  const note = (problems: readonly Problem[]): void => {
    errors.push(...problems.filter(({ severity }) => severity === 'error'))
  }
  for (const reference of references) note(validateStanding(read(reference), context, snapshot.files))
  note(validateAddresses(snapshot.records, snapshot))
  if (errors.length > 0)
    throw new ProblemsFound(
      [
        `快照中有 ${errors.length} 个错误，网站没有更新：`,
        ...errors.slice(0, 50).map(wordProblem),
        ...(errors.length > 50 ? ['其余请用 npm run validate 查看。'] : []),
      ].join('\n'),
      errors,
    )
}

/** Problems that keep a release from being made. */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[]) {
    super(message)
    this.problems = problems
  }
}
