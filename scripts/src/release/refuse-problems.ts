import { type Problem, wordProblem } from '@gongkai/content-model/problem'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { type ValidationContext, validateAddresses, validateStanding } from '@gongkai/content-model/validate'

/**
 * Finds what keeps records that are new or changed from being released. `record` gives those that they may refer to. They are read one after another:
 * a snapshot need not fit into memory.
 */
export function checkerOf(
  snapshot: OpenSnapshot,
  record: (reference: string) => PublishedRecord | undefined,
  read: (reference: string) => PublishedRecord,
): (references: readonly string[]) => Problem[] {
  const withdrawn = new Set(snapshot.tombstones.map((tombstone) => tombstone.record))
  const context: ValidationContext = { record, wasWithdrawn: (reference) => withdrawn.has(reference) }
  return (references) =>
    references.flatMap((reference) => errorsAmong(validateStanding(read(reference), context, snapshot.files)))
}

/** Throws with a sentence for each problem that was found in records, or that there is with what was withdrawn or moved. */
export function refuseProblems(found: readonly Problem[], snapshot: OpenSnapshot): void {
  const errors = [...found, ...errorsAmong(validateAddresses(snapshot.records, snapshot))]
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

function errorsAmong(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity }) => severity === 'error')
}

/** Problems that keep a release from being made. */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[]) {
    super(message)
    this.problems = problems
  }
}
