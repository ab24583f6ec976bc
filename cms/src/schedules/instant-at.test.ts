import { expect, test } from 'vitest'
import { instantAt } from './instant-at.ts'

test.each([
  ['2026-11-25', '00:00', 'Asia/Shanghai', '2026-11-24T16:00:00.000Z'],
  ['2026-11-25', '09:30', 'Asia/Urumqi', '2026-11-25T03:30:00.000Z'],
  ['2026-11-25', '09:30:15', 'Asia/Shanghai', '2026-11-25T01:30:15.000Z'],
  ['2026-01-01', '00:00', 'America/New_York', '2026-01-01T05:00:00.000Z'],
])('%s %s at a clock of %s is %s', (day, time, zone, instant) =>
  expect(instantAt(day, time, zone).toISOString()).toBe(instant),
)

test('a time that clocks show twice is the first of both', () =>
  expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z'))

test('a time that clocks leave out is as much later as they are put forward', () =>
  expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z'))
