import type { Problem } from '../problem.ts'
import type { PublishedRecord, RecordOf, TypeName } from '../types/index.ts'

/** What a rule may look at besides the record itself. */
export interface RuleContext {
  /** A record of the library, by reference; `undefined` where it is not published. */
  readonly record: (reference: string) => PublishedRecord | undefined
}

export type Finding = Pick<Problem, 'severity' | 'path' | 'message' | 'found'>

/** One rule: what it demands in a sentence, how it is checked, and examples of each outcome. */
export interface Rule<N extends TypeName> {
  readonly name: string
  /** Chinese: what the rule demands. */
  readonly sentence: string
  readonly appliesTo: readonly N[]
  readonly check: (record: RecordOf<N>, context: RuleContext) => readonly Finding[]
  /** Each is a change to a valid record: `undefined` takes a field away. */
  readonly accepted: readonly (Example<N> & AnyExample)[]
  readonly refused: readonly (Example<N> & AnyExample)[]
}

export type Example<N extends TypeName> = {
  [M in N]: { readonly type: M } & { readonly [K in keyof RecordOf<M>]?: RecordOf<M>[K] | undefined }
}[N]

export interface AnyExample {
  readonly type: TypeName
}

/** A rule that can be asked about any record; it has nothing to say of records of other types. */
export type AnyRule = Omit<Rule<TypeName>, 'check' | 'accepted' | 'refused'> & {
  readonly accepted: readonly AnyExample[]
  readonly refused: readonly AnyExample[]
  readonly check: (record: PublishedRecord, context: RuleContext) => readonly Finding[]
}

export function defineRule<const N extends TypeName>(rule: Rule<N>): AnyRule {
  const isOurs = (record: PublishedRecord): record is RecordOf<N> => rule.appliesTo.some((type) => type === record.type)
  return { ...rule, check: (record, context) => (isOurs(record) ? rule.check(record, context) : []) }
}

/** Twenty years of imported records are not mended at once: what stops a new record is only noted on an imported one. */
export function strictness(record: PublishedRecord): Problem['severity'] {
  return 'sourceSystem' in record && record.sourceSystem !== undefined ? 'note' : 'error'
}
