import { noFacets } from '@gongkai/site/search/testing/generated-records'
import { expect, test } from 'vitest'
import type { RawRecord } from './corpus-records.ts'
import { asked } from './drawing.ts'
import { faultsOfAnswer, faultsOfPages } from './judge-answer.ts'
import type { JudgedQuery } from './judged-query.ts'

const truth = Array.from(
  { length: 23 },
  (_, nth): RawRecord => ({
    path: `/${nth}/`,
    type: 'disclosure',
    title: '公告',
    facets: noFacets,
    numbers: [],
    authorities: [],
    day: `2021-01-${String(31 - nth).padStart(2, '0')}`,
    paragraphs: [],
  }),
)
const judged: JudgedQuery = { kind: 'newest first', ...asked('公告'), address: { sort: 'day' } }
const paths = truth.map(({ path }) => path)
const pages = [paths.slice(0, 10), paths.slice(10, 20), paths.slice(20)]

test('pages that show every hit once, the newest first, are right', () => {
  expect(faultsOfPages(pages, judged, truth)).toEqual([])
  expect(faultsOfPages(pages.slice(0, 1), judged, truth)).toEqual([])
})

test('a hit twice, one that is missing, one that does not belong are wrong', () => {
  const [first = [], second = [], third = []] = pages
  const unordered = { ...judged, address: {} }
  expect(faultsOfPages([first, first, third], unordered, truth)).toContain('/0/ stands there again')
  expect(faultsOfPages([first, second, third.slice(1)], unordered, truth)).toEqual(['22 results shown, 23 expected'])
  expect(faultsOfPages([first, second, ['/x/', '/21/', '/22/']], unordered, truth)).toEqual(['/x/ does not belong'])
  expect(faultsOfPages([first, second.slice(1), [...third, '/10/']], unordered, truth)).toEqual([
    'a page before the last is not full',
  ])
})

test('another order than that of days is wrong, and days that are passed over', () => {
  expect(faultsOfPages([[...paths.slice(0, 10)].reverse()], judged, truth)).toHaveLength(1)
  expect(faultsOfPages([paths.slice(1, 11)], judged, truth)).toHaveLength(1)
  expect(faultsOfPages([paths.slice(1, 11)], { ...judged, address: {} }, truth)).toEqual([])
})

test('another total is wrong', () => {
  const results = paths.slice(0, 10).map((path) => ({
    path,
    address: path,
    headMarks: ['公告'],
    excerptMarks: [],
    excerpt: '',
    articles: [],
  }))
  expect(faultsOfAnswer({ total: 23, results }, judged, truth, '2022-01-01')).toEqual([])
  expect(faultsOfAnswer({ total: 24, results }, judged, truth, '2022-01-01')).toEqual(['24 told, 23 there'])
})
