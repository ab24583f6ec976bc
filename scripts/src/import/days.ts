import { type CalendarDay, isCalendarDay } from '@gongkai/content-model/values/calendar-day'
import { readChineseNumber } from '@gongkai/content-model/values/chinese-number'

/** A day as it stands in a text. */
export interface FoundDay {
  readonly on: CalendarDay
  readonly start: number
  readonly end: number
}

const numeral = '[\\d０-９〇○ΟOo零一二三四五六七八九十百]'
const written = new RegExp(
  `(?:(中華民國|中华民国|民國)\\s*)?((?:${numeral}\\s*){1,6}|元)年\\s*((?:${numeral}\\s*){1,3})月\\s*((?:${numeral}\\s*){1,3})[日号]`,
  'g',
)
const dashed = /(?<![\d.])(\d{4})\s*([-/.．－])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?![\d.])/g

/**
 * Every whole day in a text, in order: 2004年6月26日, 二〇〇四年六月二十六日, 2021- 08- 04, 中華民國九十三年六月二日.
 * A month without a day, or a day that no calendar has, is not a day.
 */
export function daysIn(words: string): FoundDay[] {
  const found: FoundDay[] = []
  for (const match of words.matchAll(written)) {
    const [all, republic, year, month, day] = match as unknown as [string, string | undefined, string, string, string]
    const on = calendarDay(yearOf(year, republic !== undefined), numberOf(month), numberOf(day))
    if (on !== undefined) found.push({ on, start: match.index, end: match.index + all.length })
  }
  for (const match of words.matchAll(dashed)) {
    const on = calendarDay(Number(match[1]), Number(match[3]), Number(match[4]))
    if (on !== undefined) found.push({ on, start: match.index, end: match.index + match[0].length })
  }
  return found.sort((a, b) => a.start - b.start)
}

export function firstDayIn(words: string): CalendarDay | undefined {
  return daysIn(words)[0]?.on
}

/** The day, if the words are a day and nothing else (brackets around it allowed). */
export function onlyDayIn(words: string): CalendarDay | undefined {
  const bare = words.replace(/^[\s\u3000（(]+|[\s\u3000）)。]+$/g, '')
  const [day, ...more] = daysIn(bare)
  return day !== undefined && more.length === 0 && day.start === 0 && day.end === bare.length ? day.on : undefined
}

/** A day written with digits only, as catalogues do: 20210317. */
export function compactDay(words: string): CalendarDay | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(words.trim())
  return match === null ? firstDayIn(words) : calendarDay(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * When a page says it was published: `2021-08-04 17:34`, or the day alone where it gives no time. In the time of the
 * place, as printed. Undefined without a whole day.
 */
export function publicationTime(words: string): string | undefined {
  const [day] = daysIn(words)
  if (day === undefined) return undefined
  const time = /^[\sT]*(\d{1,2})\s*[:：]\s*(\d{1,2})/.exec(words.slice(day.end))
  const [hours, minutes] = [Number(time?.[1]), Number(time?.[2])]
  return time === null || hours > 23 || minutes > 59 ? day.on : `${day.on} ${pad(hours)}:${pad(minutes)}`
}

function calendarDay(year?: number, month?: number, day?: number): CalendarDay | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined
  const on = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
  return year >= 1900 && isCalendarDay(on) ? on : undefined
}

function yearOf(words: string, republic: boolean): number | undefined {
  if (words === '元') return republic ? 1912 : undefined
  const value = numberOf(words)
  if (value === undefined) return undefined
  if (republic) return value + 1911
  return value >= 1900 && value <= 2199 ? value : undefined
}

function numberOf(words: string): number | undefined {
  const plain = words
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[○ΟOo]/g, '〇')
    .replace(/0(?=.*[一二三四五六七八九])|(?<=[一二三四五六七八九].*)0/g, '〇')
  return readChineseNumber(/^[\d〇]+$/.test(plain) ? plain.replace(/〇/g, '0') : plain)
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
