import type { Rule } from './rule.ts'

/** Every rule, in the order in which an editor is told. */
export const rules: readonly Rule[] = []
