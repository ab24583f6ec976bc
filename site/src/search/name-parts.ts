import { begins } from './positions.ts'

/** Where the names of a record stand: from the one place to before the other. */
export const nameParts = {
  title: { from: begins.title, to: begins.initials },
  initials: { from: begins.initials, to: begins.numbers },
  numbers: { from: begins.numbers, to: begins.authorities },
} as const
