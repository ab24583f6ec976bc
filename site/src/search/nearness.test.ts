import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standingTogether } from './nearness.ts'

test.each([
  [
    [[3], [10]],
    [3, 10],
  ],
  [
    [[100], [50]],
    [100, 50],
  ],
  [[[100], [49]], undefined],
  [
    [
      [0, 700],
      [300, 720],
    ],
    [700, 720],
  ],
  [
    [[0, 60], [30], [70]],
    [60, 30, 70],
  ],
  [[[5], []], undefined],
])('phrases at %j stand together at %j', (phrases, window) => {
  expect(standingTogether(phrases)).toEqual(window)
})

test('finds a window wherever there is one', () => {
  const places = fc.uniqueArray(fc.nat(600), { maxLength: 6 }).map((all) => all.sort((one, other) => one - other))
  fc.assert(
    fc.property(places, places, places, (one, other, third) => {
      const exists = one.some((a) => other.some((b) => third.some((c) => Math.max(a, b, c) - Math.min(a, b, c) <= 50)))
      expect(standingTogether([one, other, third]) !== undefined).toBe(exists)
    }),
  )
})
