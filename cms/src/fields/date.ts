import { isCalendarDay } from '@gongkai/content-model/values/calendar-day'
import { type Adapter, isBlank } from './adapter.ts'

/** A day is stored as the words `YYYY-MM-DD`: a database's own dates have a time and a time zone, and days have none. */
export const date: Adapter<'date'> = {
  edit: ({ precision }, _inner, required) =>
    precision === 'instant'
      ? { type: 'date', admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } } }
      : {
          type: 'text',
          validate: (words: string | null | undefined) => checkDay(words, required),
          admin: { components: { Field: '/admin/day-field.tsx#DayField' } },
        },
  store: (value) => value ?? null,
  publish: (stored, { precision }) => {
    if (isBlank(stored)) return undefined
    return precision === 'day' ? String(stored).trim() : instant(stored)
  },
}

function instant(stored: unknown): string {
  const time = new Date(stored instanceof Date ? stored : String(stored))
  return Number.isNaN(time.getTime()) ? String(stored) : time.toISOString()
}

function checkDay(words: string | null | undefined, required: boolean): string | true {
  if (isBlank(words)) return required ? '没有填写。请填写日期。' : true
  return isCalendarDay(String(words)) || `“${words}”不是一个存在的日期，应形如 2025-06-05。`
}
