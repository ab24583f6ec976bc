import { expect, test } from 'vitest'
import { whenWords } from './schedule-when.ts'

const known = { zone: 'Asia/Shanghai', today: '2026-11-25' }

test.each([
  ['2026-11-25', '23:30', '2026年11月25日（星期三，今天）23:30，北京时间'],
  ['2026-11-26', '09:00', '2026年11月26日（星期四，明天）09:00，北京时间'],
  ['2027-01-01', '00:00', '2027年1月1日（星期五，37天后）00:00，北京时间'],
  ['2026-11-24', '09:00', '2026年11月24日（星期二，已过去）09:00，北京时间'],
  ['', '', '日期、时间都按北京时间。'],
])('says %s %s again', (day, time, words) => expect(whenWords({ day, time, ...known })).toBe(words))
