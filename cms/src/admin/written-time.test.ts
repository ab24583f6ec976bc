import { expect, test } from 'vitest'
import { writtenTime } from './written-time.ts'

test.each([
  ['9:30', '09:30'],
  ['０９：３０', '09:30'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['9点半', '09:30'],
  ['9时05分', '09:05'],
  ['9点', '09:00'],
  ['0', '00:00'],
  ['23:59', '23:59'],
  ['9:30:05', '09:30:05'],
])('reads the time that is written %s as %s', (words, time) => expect(writtenTime(words)).toBe(time))

test.each(['24:00', '9:60', '9时5分', '9:30:60', '下午三点', ''])('leaves %s, which is no time, as it is', (words) =>
  expect(writtenTime(words)).toBe(words),
)
