import { type Adapter, isBlank } from './adapter.ts'

export const number: Adapter<'number'> = {
  edit: ({ min, max }) => ({ type: 'number', min, max, admin: { step: 1 } }),
  store: (value) => value ?? null,
  publish: (stored) => (isBlank(stored) ? undefined : Number(stored)),
}
