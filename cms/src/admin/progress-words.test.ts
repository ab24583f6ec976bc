import { expect, test } from 'vitest'
import { meaningOf, stateOf, timeWords } from './progress-words.ts'

test('tells an instant by the clock of the office, whatever the machine’s is', () =>
  expect(timeWords('2025-11-20T16:05:30.000Z')).toBe('2025-11-21 00:05'))

test('takes a row that nobody told of yet as waiting', () => expect(stateOf({ state: null })).toBe('waiting'))

test('tells of a withdrawal that the public reads the notice', () =>
  expect(meaningOf({ state: 'live', operation: 'withdraw' })).toMatchInlineSnapshot(
    `"公众打开原网址，看到的是撤回说明。"`,
  ))
