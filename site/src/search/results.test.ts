import { expect, test } from 'vitest'
import { shownPages, stepOn } from './results.ts'

test('shows the first page, the last, and two on each side', () => {
  expect(shownPages(1, 3)).toEqual([1, 2, 3])
  expect(shownPages(10, 40)).toEqual([1, 8, 9, 10, 11, 12, 40])
  expect(shownPages(99, 4)).toEqual([1, 4])
})

test('shows the validity that holds on the day', () => {
  const steps = [
    { state: 'not-yet-in-force', tone: 'wait' as const, label: '尚未施行' },
    { since: '2020-01-01', state: 'in-force', tone: 'good' as const, label: '现行有效' },
    { since: '2025-01-01', state: 'repealed', tone: 'over' as const, label: '已失效' },
  ]
  expect(stepOn(steps, '2019-12-31')?.label).toBe('尚未施行')
  expect(stepOn(steps, '2020-01-01')?.label).toBe('现行有效')
  expect(stepOn(steps, '2026-01-01')?.label).toBe('已失效')
  expect(stepOn([], '2026-01-01')).toBeUndefined()
  expect(stepOn(steps.slice(1), '2019-01-01')).toBeUndefined()
})
