import { expect, test } from 'vitest'
import { durationWords, lateWords } from './duration-words.ts'

test.each([
  [0, '0.0秒'],
  [1870, '1.8秒'],
  [42_500, '42秒'],
  [60_000, '1分钟'],
  [200_000, '3分20秒'],
  [3_600_000, '1小时'],
  [15_600_000, '4小时20分'],
  [90_000_000, '1天1小时'],
])('%d milliseconds are %s', (milliseconds, words) => expect(durationWords(milliseconds)).toBe(words))

test('what is late by less than anyone notices is not called late', () =>
  expect(lateWords(new Date(0), new Date(2000))).toBe(''))
