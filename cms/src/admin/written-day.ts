import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'

/**
 * A day as people write or paste it (2025-6-5, 2025/06/05, 2025.6.5, 20250605, 2025年6月5日) in the one form that is kept,
 * `YYYY-MM-DD`; words that are no day stay as they are, for the form to say so.
 */
export function writtenDay(words: string): string {
  const plain = words.normalize('NFKC').replace(/\s/g, '')
  const match =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (match === null) return words.trim()
  const [, year = '', month = '', day = ''] = match
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDay(written) ? written : words.trim()
}
