import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'

/** （2019-01-10至2024-03-01）, （2024-03-01起）, （至2019-01-09）; nothing where neither day is known. */
export function dayRange(from: CalendarDay | undefined, through: CalendarDay | undefined): string {
  if (from === undefined) return through === undefined ? '' : `（至${through}）`
  return through === undefined ? `（${from}起）` : `（${from}至${through}）`
}
