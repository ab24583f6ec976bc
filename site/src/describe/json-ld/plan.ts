import type { Library } from '@gongkai/content-model/library'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { planKind } from '@gongkai/content-model/vocabularies/plan-kind'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { Report } from 'schema-dts'
import { mediaNode } from './media.ts'
import { nodeOf } from './node-of.ts'

/** A plan: its kind, the years it is for, the plan above it, its files. */
export function planNode(plan: RecordOf<'plan'>, library: Library): Partial<Exclude<Report, string>> {
  const files = [...(plan.attachments ?? []), ...plan.parts.flatMap((part) => part.files ?? [])]
  const above = plan.parent === undefined ? undefined : nodeOf(plan.parent, library)
  const before = plan.previous === undefined ? undefined : nodeOf(plan.previous, library)
  return {
    genre: labelOf(planKind, plan.planKind),
    temporalCoverage: `${plan.periodFrom}/${plan.periodTo}`,
    ...(above === undefined ? {} : { isPartOf: above }),
    ...(before === undefined ? {} : { isBasedOn: before }),
    ...(files.length === 0 ? {} : { associatedMedia: files.map(({ file, title }) => mediaNode(file, title, library)) }),
  }
}
