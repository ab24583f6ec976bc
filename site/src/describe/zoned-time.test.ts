import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, instantIn, minuteIn } from './zoned-time.ts'

test('an instant is a minute on the clocks of a time zone', () => {
  expect(minuteIn('Asia/Shanghai', '2025-06-05T16:30:00.000Z')).toBe('2025-06-06 00:30')
  expect(minuteIn('UTC', '2025-06-05T16:30:00.000Z')).toBe('2025-06-05 16:30')
  expect(dayIn('Asia/Shanghai', '2025-12-31T16:00:00.000Z')).toBe('2026-01-01')
})

test('a day and time of a time zone is an instant', () => {
  expect(instantIn('Asia/Shanghai', '2025-06-06')).toBe('2025-06-05T16:00:00.000Z')
  expect(instantIn('Asia/Shanghai', '2025-06-06', '09:30:15')).toBe('2025-06-06T01:30:15.000Z')
  expect(instantIn('America/New_York', '2025-07-01', '12:00:00')).toBe('2025-07-01T16:00:00.000Z')
  // China kept summer time from 1986 to 1991.
  expect(instantIn('Asia/Shanghai', '1988-07-01')).toBe('1988-06-30T15:00:00.000Z')
})

test('the clocks show at that instant what was asked for', () => {
  const moment = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(moment, fc.constantFrom('UTC', 'Asia/Kathmandu', 'Asia/Tokyo'), (date, zone) => {
      const [day = '', time = ''] = minuteIn(zone, date.toISOString()).split(' ')
      expect(minuteIn(zone, instantIn(zone, day, `${time}:00`))).toBe(`${day} ${time}`)
    }),
  )
})
