import { expect, test } from 'vitest'
import { steps } from '../release/step.ts'
import { planOf, victims } from './plan.ts'

test('two hundred moments begin every step five times, and draw every victim', () => {
  const plan = planOf(200, 1)
  expect(plan).toHaveLength(200)
  for (const step of steps) expect(plan.filter(({ at }) => 'step' in at && at.step === step)).toHaveLength(5)
  const atTimes = plan.filter(({ at }) => 'share' in at)
  for (const victim of victims) expect(atTimes.filter((moment) => moment.victim === victim).length).toBeGreaterThan(20)
})

test('a few moments are half at steps, each another one, and half at times', () => {
  const plan = planOf(6, 2)
  const hit = plan.flatMap(({ at }) => ('step' in at ? at.step : []))
  expect(new Set(hit).size).toBe(3)
  expect(plan.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
})

test('a seed draws the same moments again, another one others', () => {
  expect(planOf(20, 3)).toEqual(planOf(20, 3))
  expect(planOf(20, 3)).not.toEqual(planOf(20, 4))
})
