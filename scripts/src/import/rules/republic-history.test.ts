import { expect, test } from 'vitest'
import { readRepublicHistory } from './republic-history.ts'

test('first act, number, amendments and effect of the latest whole text', () => {
  const history =
    '1.中華民國九十二年六月三十日行政院水利署水政字第 092149018\r\n  4 號令訂定發布全文 10 條；並自發布日施行\r\n2.中華民國九十九年九月二日行政院水利署水政字第 0991490762 號\r\n  令修正發布全文 9  條；並自發布日施行\r\n3.中華民國一百零七年十月十五日經濟部經水字第 1071494235A  號令修正發布第 2、7 條條文'
  expect(readRepublicHistory(history)).toMatchObject({
    days: { promulgatedOn: '2003-06-30', effectiveOn: '2010-09-02' },
    issuers: ['行政院水利署'],
    numbers: ['水政字第 0921490184 號'],
    amendments: [
      { on: '2010-09-02', kind: '修正' },
      { on: '2018-10-15', kind: '修正' },
    ],
  })
})

test('a year in brackets sets body and number apart', () => {
  expect(
    readRepublicHistory('1.中華民國七十八年五月八日內政部（78）台內警字第 09906 號令訂定發布全文 39 條'),
  ).toMatchObject({
    issuers: ['內政部'],
    numbers: ['（78）台內警字第 09906 號'],
  })
})

test('two bodies together', () => {
  expect(
    readRepublicHistory(
      '1.中華民國九十三年四月六日行政院院授人給字第 0930061768 號令、考\r\n  試院考台組貳二字第 09300028141  號令會銜訂定發布全文 4  條；並自發布日施行',
    ),
  ).toMatchObject({
    issuers: ['行政院', '考試院'],
    numbers: ['院授人給字第 0930061768 號', '考台組貳二字第 09300028141 號'],
  })
})

test('a repeal is stated, with its day', () => {
  expect(
    readRepublicHistory(
      '1.中華民國九十年一月二日內政部台內營字第 1 號令訂定發布\r\n2.中華民國一百年四月十四日內政部台內營字第 2 號令發布廢止',
    )?.repeal,
  ).toMatchObject({ on: '2011-04-14' })
})

test('an approval without promulgation stays an approval', () => {
  expect(readRepublicHistory('1.中華民國八十八年十一月二十六日國防部核准全文 9  條')).toMatchObject({
    days: { approvedOn: '1999-11-26' },
    issuers: ['國防部'],
  })
})
