import type { Fields } from './field.ts'
import { contentTypeNamed, type PublishedRecord } from './types/index.ts'

/** A reference that stands in a record: the record referred to, and the field it stands in, as a path of names and indexes. */
export interface StandingReference {
  readonly reference: string
  readonly path: readonly (string | number)[]
}

/** Every reference of a record, in the order of its fields. */
export function referencesIn(record: PublishedRecord): StandingReference[] {
  return [...inFields(contentTypeNamed(record.type).fields, record as unknown as Values, [])]
}

type Values = Readonly<Record<string, unknown>>

function* inFields(fields: Fields, values: Values, path: readonly (string | number)[]): Generator<StandingReference> {
  for (const [name, field] of Object.entries(fields)) {
    // A text holds no reference, and may have to be fetched.
    if (field.internal || !['references', 'group', 'list'].includes(field.kind)) continue
    const value = values[name]
    if (value === undefined) continue
    const here = [...path, name]
    if (field.kind === 'references') {
      if (field.many)
        for (const [index, one] of (value as string[]).entries()) yield { reference: one, path: [...here, index] }
      else yield { reference: value as string, path: here }
    } else if (field.kind === 'group') yield* inFields(field.fields, value as Values, here)
    else if (field.kind === 'list')
      for (const [index, row] of (value as Values[]).entries()) yield* inFields(field.fields, row, [...here, index])
  }
}
