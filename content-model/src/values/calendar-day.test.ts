import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf, inChinese, isCalendarDay, isInstant, lastDayOfTerm } from './calendar-day.ts'

const day = fc
  .date({ min: new Date('0100-01-01T00:00:00Z'), max: new Date('9000-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a calendar day', () => {
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (words) => {
    expect(isCalendarDay(words)).toBe(true)
  })
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-1-1',
    '0000-01-01',
    '2025-00-10',
    '',
    '2025-06-05T',
  ])('%s is none', (words) => {
    expect(isCalendarDay(words)).toBe(false)
  })
  it('is told as the calendar of the platform tells it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (y, m, d) => {
          const words = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
          const time = new Date(`${words}T00:00:00.000Z`)
          expect(isCalendarDay(words)).toBe(!Number.isNaN(time.getTime()) && time.toISOString().startsWith(words))
        },
      ),
    )
  })
  it('moves forward and back by the same count', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -1000, max: 1000 }), (on, count) => {
        expect(addDays(addDays(on, count), -count)).toBe(on)
        expect(isCalendarDay(addDays(on, count))).toBe(true)
      }),
    )
  })
  it('is written in Chinese without leading zeros', () => {
    expect(inChinese('2025-06-05')).toBe('2025年6月5日')
  })
})

describe('a term of years', () => {
  test.each([
    ['2020-08-01', 5, '2025-07-31'],
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 4, '2024-02-28'],
    ['2020-03-01', 4, '2024-02-29'],
    ['2020-01-01', 1, '2020-12-31'],
  ])('from %s of %i years ends with %s', (from, years, last) => {
    expect(lastDayOfTerm(from, years)).toBe(last)
  })
  it('is longer the more years it has, and its last day exists', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 49 }), (from, years) => {
        expect(isCalendarDay(lastDayOfTerm(from, years))).toBe(true)
        expect(lastDayOfTerm(from, years) < lastDayOfTerm(from, years + 1)).toBe(true)
      }),
    )
  })
})

it('an instant falls on the day of its time zone', () => {
  expect(dayOf('2025-01-14T15:59:59.999Z', 'Asia/Shanghai')).toBe('2025-01-14')
  expect(dayOf('2025-01-14T16:00:00.000Z', 'Asia/Shanghai')).toBe('2025-01-15')
  expect(isInstant('2025-01-14T16:00:00.000Z')).toBe(true)
  expect(isInstant('2025-01-14T16:00:00Z')).toBe(false)
  expect(isInstant('2025-02-30T16:00:00.000Z')).toBe(false)
})
