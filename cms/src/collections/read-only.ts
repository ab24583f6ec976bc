import type { Condition } from 'payload'

/** How an instant is shown that the system wrote down. */
export const toTheSecond = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' } as const

/** A field that stands in the form only where the system wrote something into it. */
export function whereFilled(name: string): { condition: Condition } {
  return { condition: (data) => data[name] !== undefined && data[name] !== null && data[name] !== '' }
}
