import { expect, test } from 'vitest'
import { readAddress, writeAddress } from './address.ts'

test('an address says query, type and page', () => {
  expect(readAddress('?q=%E5%85%AC%E6%8A%A5&type=plan&page=3')).toEqual({ query: '公报', type: 'plan', page: 3 })
  expect(readAddress('')).toEqual({ query: '', type: '', page: 1 })
})

test.each(['0', '-1', 'x', '1.5', ''])('takes page %s for the first', (page) => {
  expect(readAddress(`?q=a&page=${page}`).page).toBe(1)
})

test('what is written is read again, without what says nothing', () => {
  const search = { query: '〔2021〕1号 & <b>', type: 'plan', page: 2 }
  expect(readAddress(writeAddress(search))).toEqual(search)
  expect(writeAddress({ query: 'a', type: '', page: 1 })).toBe('?q=a')
})
