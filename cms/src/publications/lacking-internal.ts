import type { Field } from '@gongkai/content-model/field'
import type { Problem } from '@gongkai/content-model/problem'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { contentTypeNamed } from '@gongkai/content-model/types/index'
import { isBlank } from '../fields/adapter.ts'

/**
 * What a new 行政规范性文件 needs and never publishes, such as its 合法性审核. The rules of the content model see only what is published, so
 * the gate looks at the row. Nothing is asked of what is imported.
 */
export function lackingInternal(record: PublishedRecord, row: Readonly<Record<string, unknown>>): Problem[] {
  if (record.type !== 'normative-document' || record.levelOfForce !== 'administrative-normative-document') return []
  if (record.sourceSystem !== undefined) return []
  return Object.entries(contentTypeNamed(record.type).fields)
    .filter(([name, field]) => field.internal && field.presence === 'expected' && !isFilled(field, row[name]))
    .map(([name]) => ({
      severity: 'error',
      type: record.type,
      record: record.indexNumber,
      path: [name],
      message: '没有填写。新发布的行政规范性文件请填写；这一项只供内部使用，不会公开。',
    }))
}

/** A group is filled where all that it always needs is. */
function isFilled(field: Field, stored: unknown): boolean {
  if (field.kind !== 'group') return !isBlank(stored)
  if (stored === null || typeof stored !== 'object') return false
  const parts = new Map(Object.entries(stored))
  return Object.entries(field.fields).every(([name, part]) => part.presence !== 'required' || !isBlank(parts.get(name)))
}
