import type { Problem } from '../problem.ts'
import type { PublishedRecord, RecordOf, TypeName } from '../types/index.ts'

/** What a rule may look at besides the record itself. */
export interface RuleContext {
  /** A record of the library, by reference; `undefined` where it is not published. */
  readonly record: (reference: string) => PublishedRecord | undefined
}

export type Finding = Pick<Problem, 'severity' | 'path' | 'message' | 'found'>

/** One rule: what it demands in a sentence, how it is checked, and an example of each outcome. */
export interface Rule<N extends TypeName = TypeName> {
  readonly name: string
  /** Chinese: what the rule demands. */
  readonly sentence: string
  readonly appliesTo: readonly N[]
  readonly check: (record: RecordOf<N>, context: RuleContext) => readonly Finding[]
  /** Names of example cases (examples/<type>/<case>.json) is no substitute: these are minimal changes to any valid record. */
  readonly accepted: Partial<RecordOf<N>>
  readonly refused: Partial<RecordOf<N>>
}
