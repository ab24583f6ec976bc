import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { readChineseNumber, writeChineseNumber } from './chinese-number.ts'

test.each([
  ['四十五', 45],
  ['十', 10],
  ['二〇〇四', 2004],
  ['二○一二', 2012],
  ['一百零三', 103],
  ['一千二百六十', 1260],
  ['一百二十二', 122],
  ['两万三千', 23_000],
  ['37', 37],
])('%s is %i', (words, number) => {
  expect(readChineseNumber(words)).toBe(number)
})

test.each(['', '第五', '五号', 'IV'])('“%s” is no number', (words) => {
  expect(readChineseNumber(words)).toBeUndefined()
})

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
      expect(readChineseNumber(writeChineseNumber(number))).toBe(number)
    }),
  )
})

it('writes as articles are numbered', () => {
  expect([10, 12, 20, 101, 110, 115, 1260].map(writeChineseNumber)).toEqual([
    '十',
    '十二',
    '二十',
    '一百零一',
    '一百一十',
    '一百一十五',
    '一千二百六十',
  ])
})
