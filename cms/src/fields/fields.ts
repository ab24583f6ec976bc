import type { Field, FieldShape, Fields } from '@gongkai/content-model/field'
import type { Field as PayloadField } from 'payload'
import { mayBringSystemFields } from '../access/bring.ts'
import type { Adapter, Inner, PublishContext, StoreContext, Values } from './adapter.ts'
import { choice } from './choice.ts'
import { date } from './date.ts'
import { file } from './file.ts'
import { flag } from './flag.ts'
import { graphic } from './graphic.ts'
import { group } from './group.ts'
import { list } from './list.ts'
import { number } from './number.ts'
import { references } from './references.ts'
import { richText } from './rich-text.ts'
import { text } from './text.ts'
import { value } from './value.ts'

type Kind = FieldShape['kind']

const adapters = {
  text,
  value,
  number,
  flag,
  date,
  choice,
  references,
  richText,
  file,
  graphic,
  group,
  list,
} satisfies { [K in Kind]: Adapter<K> }

/** The Payload fields of a definition, by name. Internal fields are edited like any other. */
export function editFields(fields: Fields): PayloadField[] {
  return inner.edit(fields, 'own')
}

/** Published values as they are stored. Fields that are not published (internal ones) are left alone. */
export function storeFields(fields: Fields, values: Values, context: StoreContext): Record<string, unknown> {
  return inner.store(fields, values, context)
}

/** Stored values as they are published: what says nothing, and what is internal, is absent. */
export function publishFields(fields: Fields, stored: Values, context: PublishContext): Record<string, unknown> {
  return inner.publish(fields, stored, context)
}

const inner: Inner = {
  edit: (fields, presence) => Object.entries(fields).map(([name, field]) => editField(name, field, presence)),
  store: (fields, values, context) =>
    Object.fromEntries(
      published(fields).map(([name, field]) => [name, adapterOf(field).store(values[name], field, context, inner)]),
    ),
  publish: (fields, values, context) =>
    Object.fromEntries(
      published(fields)
        .map(([name, field]) => [name, adapterOf(field).publish(values[name], field, context, inner)] as const)
        .filter(([, value]) => value !== undefined),
    ),
}

// A field within an optional group is never demanded by the form: an empty group says nothing. The gate demands it
// where the group says anything.
function editField(name: string, field: Field, presence: 'own' | 'optional'): PayloadField {
  const required = presence === 'own' && field.presence === 'required' && !field.system
  const own = adapterOf(field).edit(field, inner, required)
  const takesRequired = own.type !== 'group' && own.type !== 'checkbox'
  return {
    ...own,
    name,
    label: field.label,
    ...(takesRequired && required ? { required: true } : {}),
    ...(field.system ? { access: { create: mayBringSystemFields, update: mayBringSystemFields } } : {}),
    // Neither an index number nor a day of release passes to a copy.
    ...(field.system ? { hooks: { beforeDuplicate: [() => null] } } : {}),
    admin: {
      ...('admin' in own ? own.admin : {}),
      ...(field.help === undefined ? {} : { description: field.help }),
      ...(field.system ? { readOnly: true } : {}),
    },
  } as PayloadField
}

function published(fields: Fields): [string, Field][] {
  return Object.entries(fields).filter(([, field]) => !field.internal)
}

function adapterOf(field: Field): Adapter<Kind> {
  return adapters[field.kind] as Adapter<Kind>
}
