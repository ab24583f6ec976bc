import { stepOn } from '@gongkai/site/search/results'
import { expect, test } from 'vitest'
import { type DocumentLife, stateOn, stateWords, turnsOf } from './document-life.ts'
import { validityOf } from './life-as-published.ts'

const life: DocumentLife = {
  effectiveOn: '2016-02-29',
  years: 5,
  suspended: { on: '2018-01-01', through: '2018-12-31' },
  partlyEndedOn: '2017-05-01',
}

test.each([
  ['2016-02-28', 'not-yet-in-force', false],
  ['2016-02-29', 'in-force', true],
  ['2017-05-01', 'partly-lapsed', true],
  ['2018-12-31', 'suspended', false],
  ['2019-01-01', 'partly-lapsed', true],
  ['2021-02-28', 'partly-lapsed', true],
  ['2021-03-01', 'lapsed', false],
])('on %s the document is %s', (day, state, isInForce) => {
  expect(stateOn(life, day)).toEqual({ state, isInForce })
})

test('a document of which some articles are suspended is in force', () => {
  const suspended = { on: '2018-01-01', through: '2018-12-31', articles: '第五条' }
  expect(stateOn({ effectiveOn: '2016-01-01', suspended }, '2018-06-01')).toEqual({
    state: 'suspended',
    isInForce: true,
  })
})

test('an end ends it, whatever else there is', () => {
  const ended = { on: '2018-06-01', how: 'annuls' as const }
  expect(stateOn({ ...life, ended }, '2018-05-31').state).toBe('suspended')
  expect(stateOn({ ...life, ended }, '2022-01-01').state).toBe('annulled')
})

test('it turns on these days and, as the portal publishes it, on no others', () => {
  const days = ['2016-02-29', '2017-05-01', '2018-01-01', '2019-01-01', '2021-03-01']
  expect(turnsOf(life)).toEqual(days)
  const steps = validityOf(life)
  for (const day of ['2016-02-28', ...days, '2018-12-31', '2021-02-28'])
    expect(stepOn(steps, day)?.label.endsWith(stateWords[stateOn(life, day).state]), day).toBe(true)
})
