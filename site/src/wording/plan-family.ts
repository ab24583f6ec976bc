import type { Library } from '@gongkai/content-model/library'
import { relatedBy } from '@gongkai/content-model/relations'
import type { RecordOf } from '@gongkai/content-model/types/index'

type Plan = RecordOf<'plan'>

/** The plans a plan belongs with: above and below it, before and after it. */
export function planFamily(plan: Plan, library: Library): readonly { readonly role: string; readonly plan: Plan }[] {
  const named = (role: string, reference: string | undefined) => {
    const record = reference === undefined ? undefined : library.record(reference)
    return record?.type === 'plan' ? [{ role, plan: record }] : []
  }
  const inverse = (role: string, name: string) =>
    relatedBy(name, plan, library).flatMap(({ record }) => (record?.type === 'plan' ? [{ role, plan: record }] : []))
  return [
    ...named('上位规划', plan.parent),
    ...named('上一轮规划', plan.previous),
    ...named('修编的规划', plan.revises),
    ...inverse('修编后的规划', 'revisedBy'),
    ...inverse('下一轮规划', 'nextPlan'),
    ...inverse('下位规划', 'children'),
  ]
}
