import { contentTypeNamed, type TypeName } from '@gongkai/content-model/types/index'
import type { Field } from 'payload'
import { editFields } from '../fields/fields.ts'

/**
 * Where the fields of a type stand in its form. A line is one field, or several side by side. Every field stands once; one
 * that no line names stands in the last tab, 其他.
 */
export interface Layout {
  readonly tabs: readonly { readonly label: string; readonly description?: string; readonly lines: readonly Line[] }[]
  readonly sidebar?: readonly string[]
  /** What stands above all else in the sidebar, and is no field of the type. */
  readonly aside?: readonly Field[]
  /** Plain Payload for single fields: conditions, components, defaults. */
  readonly adjust?: Readonly<Record<string, (field: Field) => Field>>
}
export type Line = string | readonly string[]

/** The Payload fields of a type as its layout places them. Throws where the layout names what is no field, or one twice. */
export function layOut(type: TypeName, layout: Layout): Field[] {
  const { fields: definition, label } = contentTypeNamed(type)
  const fields = new Map(
    editFields(definition).map((field) => {
      const name = 'name' in field ? field.name : ''
      return [name, layout.adjust?.[name]?.(field) ?? field]
    }),
  )
  const take = (name: string): Field => {
    const field = fields.get(name)
    if (field === undefined) throw new Error(`Unexpected field "${name}" in the layout of ${type} (${label}).`)
    fields.delete(name)
    return field
  }
  const line = (names: Line): Field =>
    typeof names === 'string' ? take(names) : { type: 'row', fields: names.map(take).map(sideBySide(names.length)) }
  const sidebar = (layout.sidebar ?? []).map(take).map(inSidebar)
  const tabs = layout.tabs.map(({ label, description, lines }) => ({
    label,
    ...(description === undefined ? {} : { description }),
    fields: lines.map(line),
  }))
  const rest = [...fields.values()]
  const all = rest.length === 0 ? tabs : [...tabs, { label: '其他', fields: rest }]
  return [{ type: 'tabs', tabs: all }, ...(layout.aside ?? []).map(inSidebar), ...sidebar]
}

function inSidebar(field: Field): Field {
  return { ...field, admin: { ...field.admin, position: 'sidebar' } } as Field
}

function sideBySide(count: number): (field: Field) => Field {
  return (field) => ({ ...field, admin: { ...field.admin, width: `${Math.floor(100 / count)}%` } }) as Field
}

/** The short fields of a group, or of each row of a list, in one line. */
export function inOneLine(field: Field): Field {
  if (field.type !== 'group' && field.type !== 'array')
    throw new Error(`Unexpected kind ${field.type}, expected group or array.`)
  const line: Field = { type: 'row', fields: field.fields.map(sideBySide(field.fields.length)) }
  return { ...field, fields: [line] }
}
