import type { Adapter } from './adapter.ts'

export const flag: Adapter<'flag'> = {
  edit: () => ({ type: 'checkbox' }),
  store: (value) => value === true,
  publish: (stored) => (stored === true ? true : undefined),
}
