import { strangersIn } from '../body/body-problems.ts'
import { normaliseBody } from '../body/normalise-body.ts'
import type { Fields } from '../field.ts'
import { contentTypes } from '../types/index.ts'

/**
 * A value written by hand, with its bodies in canonical form: layout, rows and cells of tables, numbers of footnotes. A body with anything
 * that is not in the closed set stays as it is: that is for the validator to refuse, not to be lost here.
 */
export function tidyBodies(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidyBodies)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      bodyNames.has(name) && typeof part === 'string' ? tidied(part) : tidyBodies(part),
    ]),
  )
}

function tidied(html: string): string {
  return strangersIn(html).length === 0 ? normaliseBody(html) : html
}

const bodyNames: ReadonlySet<string> = new Set(contentTypes.flatMap(({ fields }) => [...namesIn(fields)]))

function* namesIn(fields: Fields): Generator<string> {
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'richText') yield name
    else if (field.kind === 'group' || field.kind === 'list') yield* namesIn(field.fields)
  }
}
