import { expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraph, root } from '../tree.ts'
import { eventsIn } from './history-note.ts'
import { statedRepealOf } from './stated-repeal.ts'

const none = { declaredTitle: '占道办法', events: [], head: [], tail: [] }
const tail = (words: string) => linesOf(root([paragraph(words)]))

test('a text says of itself that it is repealed', () => {
  expect(
    statedRepealOf({ ...none, tail: tail('（本文件已于2019年3月1日被《云汀市人民政府关于宣布失效的决定》废止）') }),
  ).toEqual({
    on: '2019-03-01',
    by: '《云汀市人民政府关于宣布失效的决定》',
    sentence: '（本文件已于2019年3月1日被《云汀市人民政府关于宣布失效的决定》废止）',
  })
})

test('that it repeals another says nothing of itself', () => {
  expect(statedRepealOf({ ...none, tail: tail('本办法自2020年1月1日起施行。《占道规定》同时废止。') })).toBeUndefined()
})

test.each(['失效', '已废止', '废止或失效', '廢'])('a field says %s', (validity) => {
  expect(statedRepealOf({ ...none, validity })).toBeDefined()
})

test.each(['有效', '现行有效', '部分失效', '尚未生效'])('a field that says %s states no repeal', (validity) => {
  expect(statedRepealOf({ ...none, validity })).toBeUndefined()
})

test('the title or the history note says it', () => {
  expect(statedRepealOf({ ...none, declaredTitle: '占道办法（已废止）' })).toBeDefined()
  expect(statedRepealOf({ ...none, events: eventsIn('2018年9月1日云汀市人民政府令第80号废止') })?.on).toBe('2018-09-01')
})

test.each([
  '本通知自发布之日起施行，《云汀市占道规定》（云政发〔2001〕3号）同时废止。',
  '本通知自印发之日起，《云汀市占道规定》废止。',
  '本规定公布前市属各机关制定的程序，与本规定不一致的，自本规定施行之日起废止。',
  '本办法有效期5年，期满自动失效。',
])('what ends others, or will end, is no repeal of itself: %s', (words) => {
  expect(statedRepealOf({ ...none, tail: tail(words) })).toBeUndefined()
})
