import { z } from 'zod'
import { recordSchema } from './content-type.ts'
import type { Fields } from './field.ts'
import { type AnyContentType, contentTypes, type TypeName } from './types/index.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

/**
 * The JSON Schema (2020-12) of the published record of a type, with Chinese titles and help. It says the shape; what has to agree with
 * what is checked by the rules (`npm run validate`).
 */
export function jsonSchemaOf(type: AnyContentType): JsonSchema {
  const schema = z.toJSONSchema(recordSchema(type), { io: 'input', unrepresentable: 'any' })
  return { ...withLabels(schema, type.fields), title: type.label }
}

export function jsonSchemas(): ReadonlyMap<TypeName, JsonSchema> {
  return new Map(contentTypes.map((type) => [type.name, jsonSchemaOf(type)]))
}

function withLabels(schema: JsonSchema, fields: Fields): JsonSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const field = fields[name]
    if (field === undefined || typeof property === 'boolean') return [name, property] as const
    const described = {
      title: field.label,
      ...(field.help === undefined ? {} : { description: field.help }),
      ...inner(property, field),
    }
    return [name, described] as const
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function inner(property: JsonSchema, field: Fields[string]): JsonSchema {
  if (field.kind === 'date') return { ...property, format: field.precision === 'day' ? 'date' : 'date-time' }
  if (field.kind === 'richText') return { ...property, contentMediaType: 'text/html' }
  if (field.kind === 'group') return withLabels(property, field.fields)
  if (field.kind !== 'list' || property.items === undefined) return property
  const { items } = property
  return typeof items === 'object' && !Array.isArray(items)
    ? { ...property, items: withLabels(items, field.fields) }
    : property
}
