import { type Adapter, isBlank } from './adapter.ts'

export const choice: Adapter<'choice'> = {
  edit: ({ vocabulary, many }) => ({
    type: 'select',
    hasMany: many,
    options: vocabulary.terms.map(({ code, label }) => ({ value: code, label })),
  }),
  store: (value, { many }) => value ?? (many ? [] : null),
  publish: (stored, { many }) => {
    if (!many) return isBlank(stored) ? undefined : stored
    return Array.isArray(stored) && stored.length > 0 ? [...stored] : undefined
  },
}
