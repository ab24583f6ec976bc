import { expect, test } from 'vitest'
import type { Count, Counts } from './engine.ts'
import { feedOffered } from './feed-offer.ts'
import { nothingNarrowed } from './narrowing.ts'

const types = new Map([
  ['plan', { label: '规划', scope: 'plans' }],
  ['standard-catalogue-item', { label: '标准目录事项', scope: undefined }],
])
const count = (code: string, label = ''): Count => ({ code, label, count: 1 })
const counts: Counts = {
  type: [count('plan')],
  authority: [count('finance', '市财政局'), count('housing', '市住建局')],
  topic: [count('land', '土地')],
  level: [],
  validity: [],
  year: [],
}

test.each([
  [{ type: 'plan' }, { scope: 'plans', name: '规划' }],
  [{ authority: 'finance' }, { scope: 'authorities/finance', name: '市财政局' }],
  [{ topic: 'land' }, { scope: 'topics/land', name: '土地' }],
])('offers the feed of the one thing that is chosen: %j', (narrowed, offer) => {
  expect(feedOffered({ ...nothingNarrowed, ...narrowed }, counts, types)).toEqual(offer)
})

test.each([
  {},
  { level: 'rule' },
  { type: 'plan', authority: 'finance' },
  { authority: 'finance', topic: 'land' },
  { topic: 'land', from: '2020-01-01' },
  { type: 'plan', on: '2020-01-01' },
])('offers none where a feed would hold more than is chosen, or nothing is: %j', (narrowed) => {
  expect(feedOffered({ ...nothingNarrowed, ...narrowed }, counts, types)).toBeUndefined()
})

test('offers no feed that is not there', () => {
  const offered = (narrowed: object, known: Counts | undefined) =>
    feedOffered({ ...nothingNarrowed, ...narrowed }, known, types)
  expect(offered({ type: 'standard-catalogue-item' }, counts)).toBeUndefined()
  expect(offered({ type: 'no-such-type' }, counts)).toBeUndefined()
  expect(offered({ authority: 'nobody' }, counts)).toBeUndefined()
  expect(offered({ authority: 'finance' }, undefined)).toBeUndefined()
  const onlyItems = { ...counts, type: [count('standard-catalogue-item')] }
  expect(offered({ authority: 'finance' }, onlyItems)).toBeUndefined()
})
