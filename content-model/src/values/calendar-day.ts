import { z } from 'zod'

/** A calendar day is the string `YYYY-MM-DD`, end to end: it has no time and no time zone, and sorts as it reads. */
export type CalendarDay = string

export const calendarDay = z
  .string({ error: (issue) => (issue.input === undefined ? '没有填写。请填写日期。' : '应为日期，形如 2025-06-05。') })
  .refine(isCalendarDay, '不是一个存在的日期，应形如 2025-06-05。')

/** An instant is ISO 8601 in UTC with milliseconds: `2025-06-05T01:30:00.000Z`. */
export const instant = z
  .string({
    error: (issue) => (issue.input === undefined ? '没有填写。' : '应为时刻，形如 2025-06-05T01:30:00.000Z。'),
  })
  .refine(isInstant, '应为时刻，形如 2025-06-05T01:30:00.000Z。')

/** From year 1 to 9999; 2023-02-29 is not a day. */
export function isCalendarDay(words: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words)
  if (match === null) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function isInstant(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(words)) return false
  const time = new Date(words)
  return !Number.isNaN(time.getTime()) && time.toISOString() === words
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  const time = new Date(`${day}T00:00:00.000Z`)
  time.setUTCDate(time.getUTCDate() + count)
  return time.toISOString().slice(0, 10)
}

/**
 * The last day of a term of `years` that begins on `day`: five years from 2020-08-01 end with 2025-07-31.
 * A term that begins on 29 February ends with 28 February where the last year has no 29th.
 */
export function lastDayOfTerm(day: CalendarDay, years: number): CalendarDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const endYear = year + years
  if (month === 2 && date === 29 && daysInMonth(endYear, 2) === 28) return `${pad(endYear, 4)}-02-28`
  return addDays(`${pad(endYear, 4)}-${pad(month, 2)}-${pad(date, 2)}`, -1)
}

/** The calendar day of an instant in a time zone, such as `Asia/Shanghai`. */
export function dayOf(instantWords: string, timeZone: string): CalendarDay {
  return dayFormat(timeZone).format(new Date(instantWords))
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs a hundred times its use, and a portal has one time zone. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, made)
  return made
}

/** 2025年6月5日 */
export function inChinese(day: CalendarDay): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
