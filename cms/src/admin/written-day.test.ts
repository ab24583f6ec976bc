import { expect, test } from 'vitest'
import { writtenDay } from './written-day.ts'

test.each([
  ['2025-06-05', '2025-06-05'],
  ['2025-6-5', '2025-06-05'],
  ['2025年6月5日', '2025-06-05'],
  [' 2025 年 06 月 05 日 ', '2025-06-05'],
  ['2025/6/5', '2025-06-05'],
  ['2025.06.05', '2025-06-05'],
  ['２０２５．６．５', '2025-06-05'],
  ['20250605', '2025-06-05'],
])('reads the day that is written %s', (words, day) => expect(writtenDay(words)).toBe(day))

test.each(['2025-02-30', '2025年6月', '六月五日', '', '2025-6'])('leaves %s, which is no day, as it is', (words) =>
  expect(writtenDay(words)).toBe(words),
)
