import { referenceOf } from '../paths.ts'
import type { PublishedRecord } from '../types/index.ts'
import { defineRule, type RuleContext } from './rule.ts'

/** Fields that lead up or back, and must come to an end. */
const chains = {
  authority: ['parent', 'successor'],
  topic: ['parent'],
  section: ['parent'],
  plan: ['parent', 'previous', 'revises'],
  periodical: ['previous'],
  catalogue: ['supersedes'],
} as const

/** A tree has a root, and history a beginning. */
export const noCycle = defineRule({
  name: 'no-cycle',
  sentence: '上下级、前后沿革关系不能循环。',
  appliesTo: ['authority', 'topic', 'section', 'plan', 'periodical', 'catalogue'],
  check: (record, context) =>
    chains[record.type]
      .filter((field) => returns(record, field, context))
      .map((field) => ({
        severity: 'error' as const,
        path: [field],
        message: '形成循环：沿这一项追溯又回到本记录。请改正其中一项。',
      })),
  accepted: [{ type: 'topic', parent: 'topic/livelihood' }],
  refused: [{ type: 'topic', parent: 'topic/under-housing' }],
})

function returns(start: PublishedRecord, field: string, context: RuleContext): boolean {
  const seen = new Set<string>()
  let reference = standingIn(start, field)
  while (reference !== undefined && !seen.has(reference)) {
    // What names itself is told by no-self-reference.
    if (reference === referenceOf(start)) return seen.size > 0
    seen.add(reference)
    const next = context.record(reference)
    reference = next === undefined ? undefined : standingIn(next, field)
  }
  return false
}

function standingIn(record: PublishedRecord, field: string): string | undefined {
  const value = new Map<string, unknown>(Object.entries(record)).get(field)
  return typeof value === 'string' ? value : undefined
}
