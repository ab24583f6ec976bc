import { describe, expect, test } from 'vitest'
import { compactDay, daysIn, firstDayIn, onlyDayIn, publicationTime } from './days.ts'

describe('days in a text', () => {
  test.each([
    ['2004年6月26日', '2004-06-26'],
    ['二〇〇四年六月二十六日', '2004-06-26'],
    ['二○○四年六月二十六日', '2004-06-26'],
    ['一九九六年十一月五日', '1996-11-05'],
    ['１９９５年１２月１３日', '1995-12-13'],
    ['2021- 08- 04', '2021-08-04'],
    ['2021 年 5 月 1 日', '2021-05-01'],
    ['中華民國九十三年六月二日', '2004-06-02'],
    ['中華民國元年一月一日', '1912-01-01'],
  ])('%s is %s', (words, day) => {
    expect(firstDayIn(words)).toBe(day)
  })

  test.each(['2021年2月30日', '2021年6月', '去年9月3日', '2020年3月1月', '12345-67-89', 'GB 5085.7-2007'])(
    '%s is no day',
    (words) => {
      expect(daysIn(words)).toEqual([])
    },
  )

  test('says where each stands', () => {
    const words = '自2020年1月1日起至二〇二一年一月一日止'
    expect(daysIn(words).map(({ start, end }) => words.slice(start, end))).toEqual([
      '2020年1月1日',
      '二〇二一年一月一日',
    ])
  })

  test('a day alone may stand in brackets', () => {
    expect(onlyDayIn('（2015年12月24日）')).toBe('2015-12-24')
    expect(onlyDayIn('2015年12月24日印发')).toBeUndefined()
  })

  test('catalogues write days in digits', () => {
    expect(compactDay('20210317')).toBe('2021-03-17')
  })
})

describe('the time of a publication', () => {
  test('is read as printed, also with spaces inside', () => {
    expect(publicationTime('2021- 08- 04 17: 34')).toBe('2021-08-04 17:34')
  })

  test('without a time is the day', () => {
    expect(publicationTime('2018年12月03日')).toBe('2018-12-03')
  })
})
