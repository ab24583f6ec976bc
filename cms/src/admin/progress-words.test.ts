import { expect, test } from 'vitest'
import {
  holdWords,
  isHeldUp,
  meaningOf,
  releaseWords,
  stateOf,
  stateWord,
  timeWords,
  tookWords,
} from './progress-words.ts'

test('tells an instant by the clock of the office, whatever the machine’s is', () =>
  expect(timeWords('2025-11-20T16:05:30.000Z')).toBe('2025-11-21 00:05'))

test('takes a row that nobody told of yet as waiting', () => expect(stateOf({ state: null })).toBe('waiting'))

test('tells of a withdrawal that the public reads the notice', () =>
  expect(meaningOf({ state: 'live', operation: 'withdraw' })).toMatchInlineSnapshot(
    `"公众打开原网址，看到的是撤回说明。"`,
  ))

test.each([
  ['publish', 'live', '已上线'],
  ['withdraw', 'live', '已撤下'],
  ['withdraw', 'failed', '未撤下'],
  ['withdraw', 'building', '生成中'],
  ['roll-back', 'live', '已回退'],
  ['expire', 'live', '已上线'],
] as const)('a %s that is %s is %s', (operation, state, word) => expect(stateWord({ operation, state })).toBe(word))

test('tells how long it took from the press', () =>
  expect(tookWords({ createdAt: '2025-11-20T01:30:00.000Z', liveAt: '2025-11-20T01:30:01.870Z' })).toBe('用时1.8秒'))

test('tells which release carried it, and with how many others', () => {
  expect(releaseWords({ release: 12, merged: 3 })).toBe('第12次更新，与另外3项合并')
  expect(releaseWords({ release: 12, merged: 0 })).toBe('第12次更新')
  expect(releaseWords({ release: null })).toBe('')
})

test('tells of a roll-back that brought nothing back that it failed, and why', () => {
  const row = { state: 'live', operation: 'roll-back', failure: '没有更早的发布。' } as const
  expect(stateOf(row)).toBe('failed')
  expect(stateWord(row)).toBe('未回退')
  expect(meaningOf(row)).toBe('网站没有回退。原因：')
  const told = holdWords({ by: '王主任', at: '2025-11-20T01:30:00.000Z', reason: '文号错漏。', notBack: row.failure })
  expect(told).toBe('王主任于11月20日09:30要求把网站回退到上一版，理由：文号错漏。没有更早的发布。')
})

const hold = { by: '王主任', at: '2025-11-20T01:30:00.000Z', reason: '首页文号错漏。' }

test('says who holds releases, why, and what it means', () =>
  expect(holdWords(hold)).toMatchInlineSnapshot(
    `"王主任于11月20日09:30把网站回退到上一版，理由：首页文号错漏。恢复之前，新的发布、修改只记入发布记录，不上线；撤回仍会立即生效。"`,
  ))

test('a hold holds up publications that wait, and no withdrawal', () => {
  expect(isHeldUp({ state: 'waiting', operation: 'revise' }, hold)).toBe(true)
  expect(isHeldUp({ state: 'waiting', operation: 'withdraw' }, hold)).toBe(false)
  expect(isHeldUp({ state: 'live', operation: 'revise' }, hold)).toBe(false)
  expect(isHeldUp({ state: 'waiting', operation: 'revise' }, null)).toBe(false)
})
