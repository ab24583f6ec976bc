import { describe, expect, it } from 'vitest'
import { document } from '../test/sample-records.ts'
import { editionOn, editionsOf } from './edition-on.ts'

const amended = document(10, {
  effectiveOn: '2020-01-01',
  editions: [
    { kind: 'original', body: '<p>一</p>' },
    { kind: 'amendment', inForceFrom: '2022-05-01' },
    { kind: 'revision', inForceFrom: '2024-07-01', body: '<p>三</p>' },
  ],
})

describe('the text to read on a day', () => {
  it('is the last edition with a body in force by then', () => {
    expect(editionOn(amended, '2021-01-01')).toMatchObject({ number: 1, body: '<p>一</p>' })
    expect(editionOn(amended, '2024-06-30').number).toBe(1)
    expect(editionOn(amended, '2024-07-01')).toMatchObject({ number: 3, from: '2024-07-01' })
  })
  it('is the first where none is in force yet', () => {
    expect(editionOn(amended, '2019-01-01').number).toBe(1)
  })
})

it('an edition is in force until the day before the next, or through the day it states', () => {
  expect(editionsOf(amended).map(({ from, through }) => [from, through])).toEqual([
    ['2020-01-01', '2022-04-30'],
    ['2022-05-01', '2024-06-30'],
    ['2024-07-01', undefined],
  ])
})
