import { beforeEach, describe, expect, test } from 'vitest'
import { Dispatcher } from './dispatcher.ts'
import { type Message, messageOf } from './message.ts'
import type { Answer } from './send.ts'
import type { WaitingRow } from './waiting.ts'

const pace = { quiet: 2000, atMost: 10_000, patience: 900_000, backOff: 5000 }
let now = 0
let rows: WaitingRow[] = []
let urgent = false
let isDayOver = false
let answer: Answer = { taken: true }
let sent: { readonly at: number; readonly message: Message }[] = []
let told: (string | undefined)[] = []
let dispatcher: Dispatcher

beforeEach(() => {
  now = 1_000_000
  rows = []
  urgent = false
  isDayOver = false
  answer = { taken: true }
  sent = []
  told = []
  dispatcher = started()
})

function started(): Dispatcher {
  return new Dispatcher({
    waiting: async () => ({ rows, urgent, isDayOver }),
    send: async (message) => {
      sent.push({ at: now - 1_000_000, message })
      return answer
    },
    tell: async (_rows, sentence) => {
      told.push(sentence)
    },
    pace,
    now: () => now,
  })
}

function add(operation = 'publish'): void {
  const sequence = (rows.at(-1)?.sequence ?? 0) + 1
  rows = [
    ...rows,
    { id: `${sequence}`, sequence, record: `disclosure/r-${sequence}`, operation, isNew: true, failure: '' },
  ]
}

/** Looks as often as it asks to, or something happens, until the instant. */
async function until(instant: number): Promise<void> {
  for (;;) {
    const left = await dispatcher.look()
    if (now - 1_000_000 + left > instant) break
    now += left
  }
  now = 1_000_000 + instant
}

const requests = () =>
  sent.map(({ at, message: { client_payload: payload } }) => [at, payload.sequence, payload.reason])

describe('asking for a release', () => {
  test('one publication is asked for once, when it has been quiet for a while', async () => {
    add()
    await until(60_000)
    expect(requests()).toEqual([[2000, 1, 'publish']])
  })

  test('where a day has begun it is asked for, and again while the portal does not speak of it', async () => {
    await until(60_000)
    expect(requests()).toEqual([])
    isDayOver = true
    await until(1_000_000)
    expect(requests()).toEqual([
      [60_000, 0, 'day'],
      [960_000, 0, 'day'],
    ])
    isDayOver = false
    add()
    await until(1_100_000)
    expect(requests().slice(2)).toEqual([[1_002_000, 1, 'publish']])
    rows = []
    await until(1_200_000)
    isDayOver = true
    await until(1_300_000)
    expect(requests().slice(3)).toEqual([[1_200_000, 0, 'day']])
  })

  test('the day is asked for at once though something waits or was just released, and then in its own time', async () => {
    add()
    await until(10_000)
    isDayOver = true
    await until(20_000)
    expect(requests()).toEqual([
      [2000, 1, 'publish'],
      [10_000, 1, 'day'],
    ])
    rows = []
    await until(1_000_000)
    expect(requests().slice(2)).toEqual([[910_000, 0, 'day']])
  })

  test('a hundred in ten seconds are few requests, and the last of them is among what is asked for', async () => {
    for (let count = 1; count <= 100; count++) {
      add()
      await until(count * 100)
    }
    await until(60_000)
    expect(requests()).toEqual([[10_000, 100, 'publish']])
    expect(sent[0]?.message.client_payload.records).toHaveLength(50)
  })

  test('what comes without an end does not put it off for ever', async () => {
    for (let count = 1; count <= 250; count++) {
      add()
      await until(count * 100)
    }
    await until(60_000)
    expect(requests()).toEqual([
      [10_000, 100, 'publish'],
      [20_000, 200, 'publish'],
      [26_900, 250, 'publish'],
    ])
  })

  test('a takedown waits for nothing, and a row of them is one request in a quiet time', async () => {
    add()
    await until(500)
    add('withdraw')
    await until(600)
    for (let count = 1; count <= 20; count++) {
      add('withdraw')
      await until(600 + count * 100)
    }
    await until(60_000)
    expect(requests()).toEqual([
      [500, 2, 'takedown'],
      [2500, 21, 'takedown'],
      [4500, 22, 'takedown'],
    ])
  })

  test('haste that somebody asks for is passed on at once, and once', async () => {
    add()
    urgent = true
    await until(60_000)
    expect(requests()).toEqual([[0, 1, 'publish']])
    urgent = false
    await until(61_000)
    urgent = true
    await until(120_000)
    expect(requests()).toEqual([
      [0, 1, 'publish'],
      [61_000, 1, 'again'],
    ])
  })

  test('what was asked for and not released is asked for again, ever more seldom, until it is', async () => {
    add()
    await until(3_600_000)
    expect(requests()).toEqual([
      [2000, 1, 'publish'],
      [902_000, 1, 'again'],
      [2_702_000, 1, 'again'],
    ])
    rows = []
    await until(20_000_000)
    expect(sent).toHaveLength(3)
  })

  test('what a release has begun with, or has failed, is not new, and still asked for again', async () => {
    add()
    rows = rows.map((row) => ({ ...row, isNew: false }))
    await until(1_000_000)
    expect(requests()).toEqual([[900_000, 1, 'again']])
  })

  test('after a start all that waits is asked for anew', async () => {
    add()
    await until(10_000)
    dispatcher = started()
    await until(20_000)
    expect(requests()).toEqual([
      [2000, 1, 'publish'],
      [12_000, 1, 'publish'],
    ])
  })

  test('a receiver that does not take it is asked again, ever more seldom, and nothing is lost', async () => {
    answer = { taken: false, sentence: '对方暂时不能处理（503），稍后自动再试。' }
    add()
    await until(40_000)
    expect(requests().map(([at]) => at)).toEqual([2000, 7000, 17_000, 37_000])
    expect(told).toEqual(Array(4).fill('对方暂时不能处理（503），稍后自动再试。'))
    answer = { taken: true }
    await until(100_000)
    expect(requests().slice(4)).toEqual([[77_000, 1, 'publish']])
    expect(told.at(-1)).toBeUndefined()
  })

  test('a receiver that says when is asked then, and a takedown is tried all the same', async () => {
    answer = { taken: false, sentence: 'x', after: 600_000 }
    add()
    await until(100_000)
    add('withdraw')
    await until(700_000)
    expect(requests().map(([at]) => at)).toEqual([2000, 100_000, 700_000])
  })
})

describe('what is sent', () => {
  test('names the record once, 50 at most, and never more than GitHub takes', () => {
    const row = (sequence: number, record: string) => ({
      id: '',
      sequence,
      record,
      operation: 'publish',
      isNew: true,
      failure: '',
    })
    const twice = messageOf([row(1, 'plan/a'), row(2, 'plan/b'), row(3, 'plan/a')], 'publish', new Date(0))
    expect(twice).toEqual({
      event_type: 'publish',
      client_payload: {
        sequence: 3,
        reason: 'publish',
        requestedAt: '1970-01-01T00:00:00.000Z',
        records: ['plan/a', 'plan/b'],
      },
    })
    const long = Array.from({ length: 200 }, (_, index) => row(index + 1, `plan/${index}-${'x'.repeat(5000)}`))
    const message = messageOf(long, 'publish', new Date(0))
    expect(JSON.stringify(message.client_payload).length).toBeLessThan(65_535)
    expect(message.client_payload.records.length).toBeGreaterThan(5)
    expect(message.client_payload.sequence).toBe(200)
  })
})
