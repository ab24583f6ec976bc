import { type Adapter, type Values, valuesOf } from './adapter.ts'

export const group: Adapter<'group'> = {
  edit: ({ fields }, inner, required) => ({ type: 'group', fields: inner.edit(fields, required ? 'own' : 'optional') }),
  store: (value, { fields }, context, inner) => inner.store(fields, (value ?? {}) as Values, context),
  publish: (stored, { fields }, context, inner) => {
    const published = inner.publish(fields, valuesOf(stored), context)
    return Object.keys(published).length === 0 ? undefined : published
  },
}
