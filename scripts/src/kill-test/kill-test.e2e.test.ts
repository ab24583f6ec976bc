import { build, isBuildFresh } from '@gongkai/cms/run/build'
import { beforeAll, expect, test } from 'vitest'
import { killTest } from './kill-test.ts'

beforeAll(async () => {
  if (!(await isBuildFresh())) await build()
})

test('whatever is killed between request and live, nothing is lost, nothing leaks, and no page is half', async () => {
  const outcome = await killTest({ moments: 6, seed: 5 })
  expect(outcome.failures.join('\n')).toBe('')
  expect(outcome).toMatchObject({ moments: 6, lost: 0, leaked: 0, half: 0, untold: 0 })
  expect(outcome.told).toBeGreaterThan(5)
  expect(outcome.answers).toBeGreaterThan(100)
})
