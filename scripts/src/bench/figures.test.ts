import { expect, test } from 'vitest'
import { mean, spreadOf } from './figures.ts'

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(spreadOf(values)).toEqual({ p50: 50, p95: 95, max: 100, count: 100 })
  expect(spreadOf([7])).toEqual({ p50: 7, p95: 7, max: 7, count: 1 })
  expect(() => spreadOf([])).toThrow('Nothing was measured.')
})

test('the mean of nothing is nothing', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(mean([])).toBe(0)
})
