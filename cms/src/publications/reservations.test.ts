import { expect, test } from 'vitest'
import { News } from './news.ts'
import type { RawDatabase, Row } from './raw-database.ts'
import { reserve } from './reservations.ts'

/** What the database throws is of no class that the product knows: a build has its own copies of Payload's. */
function database(rows: Row[], takenMeanwhile?: Row): RawDatabase {
  const absent = () => {
    throw new Error('Unexpected call.')
  }
  return {
    add: async (_slug, data) => {
      if (takenMeanwhile !== undefined) rows.push(takenMeanwhile)
      if (rows.some(({ claim }) => claim === data.claim)) throw new Error('UNIQUE constraint failed')
      rows.push({ id: String(rows.length), ...data })
    },
    one: async (_slug, where) =>
      rows.find(({ claim }) => claim === (where.claim as { equals: string } | undefined)?.equals),
    create: absent,
    update: absent,
    change: absent,
    updateAll: absent,
    remove: absent,
    some: absent,
    alone: (run) => run(),
    news: new News(),
    instant: absent,
  }
}

test('a claim is held by whoever made it first, however often it is made', async () => {
  const raw = database([])
  expect(await reserve(raw, 'address:topic/a', 'one')).toBe('held')
  expect(await reserve(raw, 'address:topic/a', 'one')).toBe('held')
  expect(await reserve(raw, 'address:topic/a', 'two')).toBe('taken')
})

test('a claim made by another at the same instant is taken, whatever the database throws', async () => {
  const raw = database([], { id: 'other', claim: 'address:topic/b', holder: 'other' })
  expect(await reserve(raw, 'address:topic/b', 'mine')).toBe('taken')
})

test('any other failure is passed on', async () => {
  const failing = { ...database([]), add: () => Promise.reject(new Error('disk full')) }
  await expect(reserve(failing, 'address:topic/c', 'mine')).rejects.toThrow('disk full')
})
