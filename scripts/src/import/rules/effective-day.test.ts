import { expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraph, root } from '../tree.ts'
import { effectiveDayIn, effectiveDayInAnnouncement } from './effective-day.ts'

const day = (words: string, known = {}) =>
  effectiveDayIn(linesOf(root(words.split('\n').map((line) => paragraph(line)))), known)

test.each([
  '第五十二条　本条例自2019年9月1日起施行。',
  '本办法自2019年9月1日起正式实施，有效期五年。',
  '本意见自２０１９年９月１日起施行。',
  '三、本补充规定自2019年9月1日起施行。',
  '本规则自二〇一九年九月一日起执行，1997年10月20日发布的《值班规则》同时废止。',
])('%s', (words) => {
  expect(day(words)).toBe('2019-09-01')
})

test('自公布之日起 is the day of promulgation, where it is known', () => {
  expect(day('本办法自公布之日起施行。', { promulgatedOn: '2004-07-08' })).toBe('2004-07-08')
  expect(day('本办法自发布之日起施行')).toBeUndefined()
})

test('the day from which another text lost its force is not it', () => {
  expect(day('《占道办法》自2019年9月1日起废止。')).toBeUndefined()
  expect(day('“本条例自2019年9月1日起施行。”')).toBeUndefined()
})

test('the last statement counts', () => {
  expect(day('本决定自2019年1月1日起施行。\n云汀市占道办法\n本办法自2020年2月2日起施行。')).toBe('2020-02-02')
})

test('an announcement states it as well', () => {
  expect(effectiveDayInAnnouncement('《占道办法》已经会议通过，现予公布，自2020年2月2日起施行。', {})).toBe(
    '2020-02-02',
  )
})
