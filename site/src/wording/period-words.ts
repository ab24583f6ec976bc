import { inChinese } from '@gongkai/content-model/values/calendar-day'
import type { Period } from '../lists/shelf.ts'

/** 2026年, 2026年11月, 2026年11月25日. */
export function periodWords(period: Period): string {
  const [year, month, day] = period.split('-')
  if (month === undefined) return `${year}年`
  return day === undefined ? `${year}年${Number(month)}月` : inChinese(period)
}

/** How a period is called among those beside it: 2026年, 11月, 25日. */
export function periodWordsWithin(period: Period): string {
  const steps = period.split('-')
  return `${Number(steps.at(-1))}${['年', '月', '日'][steps.length - 1] ?? ''}`
}
