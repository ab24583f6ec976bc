import type { Field, Fields, Graphic } from '@gongkai/content-model/field'
import type { Library } from '@gongkai/content-model/library'
import { contentTypeNamed, type PublishedRecord } from '@gongkai/content-model/types/index'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import { imageNode } from './media.ts'
import { nodeOf } from './node-of.ts'

/**
 * What the fields of a record state by their definitions: every field with `means` gives the property of that name.
 * Fields that state the same property give a list. Bodies are left out, for they stand on the page.
 */
export function statedProperties(record: PublishedRecord, library: Library): Record<string, unknown> {
  const properties = new Map<string, unknown[]>()
  read(contentTypeNamed(record.type).fields, record as unknown as Values, library, properties)
  return Object.fromEntries([...properties].map(([name, values]) => [name, values.length === 1 ? values[0] : values]))
}

type Values = Readonly<Record<string, unknown>>

function read(fields: Fields, values: Values, library: Library, properties: Map<string, unknown[]>): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (value === undefined || field.internal) continue
    if (field.kind === 'group') read(field.fields, value as Values, library, properties)
    if (field.means === undefined) continue
    const known = properties.get(field.means) ?? []
    const stated = statedBy(field, value, library)
    if (stated.length > 0) properties.set(field.means, [...known, ...stated])
  }
}

function statedBy(field: Field, value: unknown, library: Library): unknown[] {
  switch (field.kind) {
    case 'text':
    case 'references':
    case 'value':
    case 'choice': {
      const values = field.many ? (value as readonly unknown[]) : [value]
      return values.flatMap((one) => wordsOf(field, one, library) ?? [])
    }
    case 'number':
    case 'date':
    case 'flag':
      return [value]
    case 'graphic':
      return [imageNode(value as Graphic, library)]
    // Lists are said per type; the text of a body stands on the page; files are media.
    case 'richText':
    case 'file':
    case 'group':
    case 'list':
      return []
  }
}

function wordsOf(
  field: Extract<Field, { kind: 'text' | 'references' | 'value' | 'choice' }>,
  value: unknown,
  library: Library,
): unknown {
  switch (field.kind) {
    case 'text':
      return value
    case 'value':
      return field.of.write(value)
    case 'choice':
      // Languages go by their codes, everything else by its name.
      return field.means === 'inLanguage' ? value : labelOf(field.vocabulary, value as string)
    case 'references':
      return nodeOf(value as string, library)
  }
}
