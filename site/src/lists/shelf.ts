import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import type { Listed, ListedType } from './filters.ts'

/**
 * Records that stand in one list, in the order in which they are read. A list of documents that have days is divided into years, a long year
 * into months, a long month into days: a record with whatever day changes few pages, however many records there are.
 */
export interface Shelf {
  readonly id: string
  readonly kind: ShelfKind
  readonly type: ListedType
  /** The filter and its value; absent on the list of a whole type. */
  readonly filtered?: { readonly filter: string; readonly value: string; readonly label: string; readonly name: string }
  readonly count: number
  /** At most `pageSize`. */
  readonly newest: (count: number) => readonly Listed[]
  readonly all: () => readonly Listed[]
  /** The records of a period, from one place in it to before another. */
  readonly within: (period: Period, from: number, to: number) => readonly Listed[]
  readonly countWithin: (period: Period) => number
  /** The periods that a period is divided into, the newest first; years for `''`. None where the records have no day. */
  readonly divisions: (period: Period | '') => readonly Period[]
}

/**
 * `type` lists are those of a type, whole or for one value of a filter; `section` and `item` lists those of what stands in a section, and
 * of what was published under an item of the standard catalogue: their first page is the record's own.
 */
export type ShelfKind = 'type' | 'section' | 'item'

/** A year `2026`, a month `2026-11`, or a day `2026-11-25`. */
export type Period = string

/** Records on one page of a list. */
export const pageSize = 30

export function yearOf(day: CalendarDay): Period {
  return day.slice(0, 4)
}

/** The periods a day stands in, the longest first. */
export function periodsOf(day: CalendarDay): readonly Period[] {
  return [day.slice(0, 4), day.slice(0, 7), day]
}

/** The period that a period stands in; `''` above a year. */
export function above(period: Period): Period | '' {
  return period.length === 4 ? '' : period.slice(0, period.length === 7 ? 4 : 7)
}

export function isDay(period: Period): boolean {
  return period.length === 10
}
