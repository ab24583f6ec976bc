import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { personalNumbers } from './personal-number.ts'

describe('finds and masks', () => {
  test.each([
    ['联系人张某，13800001234。', '138****1234'],
    ['手机：138 0000 1234', '138****1234'],
    ['手机：138-0000-1234', '138****1234'],
    ['１３８００００１２３４', '138****1234'],
    ['身份证号990101199003070015', '99*************015'],
    ['卡号6222020000123456782', '6222****6782'],
    ['卡号 6222 0200 0012 3456 782', '6222****6782'],
  ])('%s', (text, masked) => {
    expect(personalNumbers(text).map((found) => found.masked)).toEqual([masked])
  })
})

describe('leaves alone', () => {
  test.each([
    ['a landline', '0500-88001234，050088001234'],
    ['what is masked already', '138****1234，35*************123，6222****1234'],
    ['a credit code', '113809000093800111'],
    ['an identity number with a wrong checksum', '990101199003070014'],
    ['an identity number of no day', '990101199002300016'],
    ['a card number with a wrong checksum', '6222020000123456789'],
    ['a sum of money', '总投资13800001234元，15912345678万元'],
    ['a decimal', '3.13800001234'],
    ['a longer number', '编号138000012345'],
    ['a project code', '2501-380900-04-01-123456'],
    ['an index number', '113809000093800111/2025-00007'],
    ['a day and a document number', '2025年6月5日，云政规〔2025〕7号'],
  ])('%s', (_, text) => {
    expect(personalNumbers(text)).toEqual([])
  })
})

it('never repeats the number that it found', () => {
  const phone = fc
    .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([start, rest]) => `${start}${String(rest).padStart(9, '0')}`)
  fc.assert(
    fc.property(phone, (number) => {
      const found = personalNumbers(`电话${number}，`)
      expect(found).toHaveLength(1)
      expect(JSON.stringify(found)).not.toContain(number)
    }),
  )
})
