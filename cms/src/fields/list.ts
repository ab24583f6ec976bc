import { type Adapter, type Values, valuesOf } from './adapter.ts'

export const list: Adapter<'list'> = {
  edit: ({ fields, label }, inner) => ({
    type: 'array',
    labels: { singular: label, plural: label },
    fields: inner.edit(fields, 'own'),
  }),
  store: (value, { fields }, context, inner) =>
    ((value ?? []) as readonly Values[]).map((row) => inner.store(fields, row, context)),
  publish: (stored, { fields }, context, inner) =>
    Array.isArray(stored) && stored.length > 0
      ? stored.map((row) => inner.publish(fields, valuesOf(row), context))
      : undefined,
}
