import { expect, test } from 'vitest'
import { readAddress, writeAddress } from './address.ts'
import { nothingNarrowed } from './narrowing.ts'

test('an address says query, type, order and page', () => {
  expect(readAddress('?q=%E5%85%AC%E6%8A%A5&type=plan&sort=day&page=3')).toEqual({
    query: '公报',
    narrowing: { ...nothingNarrowed, type: 'plan' },
    order: 'day',
    page: 3,
  })
  expect(readAddress('?sort=none')).toEqual({ query: '', narrowing: nothingNarrowed, order: 'relevance', page: 1 })
})

test.each(['0', '-1', 'x', '1.5', ''])('takes page %s for the first', (page) => {
  expect(readAddress(`?q=a&page=${page}`).page).toBe(1)
})

test('what is written is read again, without what says nothing', () => {
  const search = {
    query: '〔2021〕1号 & <b>',
    narrowing: { ...nothingNarrowed, topic: 'a/b', from: '2021-01-01' },
    order: 'day' as const,
    page: 2,
  }
  expect(readAddress(writeAddress(search))).toEqual(search)
  expect(writeAddress({ query: 'a', narrowing: nothingNarrowed, order: 'relevance', page: 1 })).toBe('?q=a')
})

test.each(['2021', '2021-13-01', 'x', ''])('a day that is none says nothing: %s', (day) => {
  expect(readAddress(`?q=a&from=${day}&to=${day}&on=${day}`).narrowing).toEqual(nothingNarrowed)
})
