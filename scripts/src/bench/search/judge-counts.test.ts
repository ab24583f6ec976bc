import { noFacets } from '@gongkai/site/search/testing/generated-records'
import { expect, test } from 'vitest'
import type { RawRecord } from './corpus-records.ts'
import { asked } from './drawing.ts'
import { faultsOfCounts } from './judge-counts.ts'
import { type JudgedQuery, Truth } from './judged-query.ts'
import { RawScan } from './raw-scan.ts'

const record = (path: string, more: Partial<RawRecord>): RawRecord => ({
  path,
  type: 'normative-document',
  title: '公开办法',
  facets: noFacets,
  numbers: [],
  authorities: [],
  day: '2021-06-01',
  paragraphs: [],
  ...more,
})
const scan = new RawScan([
  record('/a/', { life: { effectiveOn: '2021-07-01' } }),
  record('/b/', { life: { effectiveOn: '2021-07-01', ended: { on: '2023-01-01', how: 'repeals' } } }),
  record('/c/', { day: '2020-01-01', type: 'disclosure', title: '公开公告' }),
  record('/d/', { title: '别的' }),
])
const truth = new Truth(scan, () => '2024-01-01')
const judged: JudgedQuery = { kind: 'phrase', ...asked('公开') }
const right = {
  'type=normative-document': '2',
  'type=disclosure': '1',
  'validity=in-force': '1',
  'validity=repealed': '1',
  'from=2020-01-01&to=2020-12-31': '1',
  'from=2021-01-01&to=2021-12-31': '2',
}
const shown = (counts: Readonly<Record<string, string>>, query = 'q=公开') =>
  Object.entries(counts).map(([address, count]) => ({ address: `?${query}&${address}`, count }))

test('the number of results where each filter leads is right', () => {
  expect(faultsOfCounts(shown(right), judged, truth)).toEqual([])
})

test('a number that is too large, one that is missing, one of nothing are wrong', () => {
  const q = new URLSearchParams({ q: '公开' })
  const { 'validity=repealed': _, ...without } = right
  expect(faultsOfCounts(shown({ ...right, 'type=disclosure': '2' }), judged, truth)).toEqual([
    `at the filter ${q}&type=disclosure 2 told, 1 there`,
  ])
  expect(faultsOfCounts(shown(without), judged, truth)).toEqual([
    `at the filter ${q}&validity=repealed 0 told, 1 there`,
  ])
  expect(faultsOfCounts(shown({ ...right, 'authority=a1': '1' }), judged, truth)).toHaveLength(1)
})

test('a filter that leads elsewhere than its value is wrong', () => {
  const { 'type=disclosure': count, ...without } = right
  expect(faultsOfCounts(shown({ ...without, 'type=plan': count }), judged, truth)).toHaveLength(2)
})

test('a value counts in place of the one that is asked for, and with all else that is', () => {
  const address = { validity: 'in-force', on: '2022-01-01' }
  const all = { 'type=normative-document': '2', 'validity=in-force': '2', 'from=2021-01-01&to=2021-12-31': '2' }
  const narrowed = shown(all, 'q=公开&on=2022-01-01').map((one) =>
    one.address.includes('validity') ? one : { ...one, address: `${one.address}&validity=in-force` },
  )
  expect(faultsOfCounts(narrowed, { ...judged, address }, truth)).toEqual([])
  expect(faultsOfCounts(narrowed, judged, truth)).not.toEqual([])
})
