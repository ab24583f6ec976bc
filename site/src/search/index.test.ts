import { describe, expect, test } from 'vitest'
import { index } from './index.ts'
import { segments } from './segments.ts'
import { generatedRecords } from './testing/generated-records.ts'

const records = generatedRecords(30)

describe('index', () => {
  test('gives the same bytes for the same records in any order', async () => {
    const one = await index(records)
    expect(await index(records.toReversed())).toEqual(one)
  })

  test('names the segments, the newest first, and has all files that they need', async () => {
    const files = await index(records, { records: 12, characters: 1_000_000 })
    const list = JSON.parse(new TextDecoder().decode(files.get('search/segments.json')))
    expect(list).toMatchObject({ format: 1, segments: [{ records: 6 }, { records: 12 }, { records: 12 }] })
    expect(files.has(`search/${list.engine}/pagefind.js`)).toBe(true)
    for (const { name, records: count } of list.segments) {
      const own = [...files.keys()].filter((path) => path.startsWith(`search/${name}/records/`))
      expect(own.filter((path) => /\/[^.]*\.json$/.test(path))).toHaveLength(count)
    }
  })

  test('is complete without any record', async () => {
    const files = await index([])
    expect([...files.keys()]).toEqual(['search/segments.json'])
  })

  test('refuses two records at one path', async () => {
    await expect(index([...records, ...records.slice(0, 1)])).rejects.toThrow(/\/documents\/1000\//)
  })

  test('serves two callers at once', async () => {
    const [one, other] = await Promise.all([index(records.slice(0, 5)), index(records.slice(5, 10))])
    expect(one.size).toBeGreaterThan(5)
    expect(other.size).toBeGreaterThan(5)
  })
})

describe('segments', () => {
  test('a newer record changes only the newest segment', () => {
    const limits = { records: 10, characters: 1_000_000 }
    const before = segments(records.slice(0, 25), limits).map(({ name }) => name)
    const newest = records.slice(0, 1).map((record) => ({ ...record, path: '/documents/new/', day: '2030-01-01' }))
    const after = segments([...records.slice(0, 25), ...newest], limits).map(({ name }) => name)
    expect(after.slice(1)).toEqual(before.slice(1))
    expect(after[0]).not.toBe(before[0])
  })

  test('hold no more text than their limit, but for a single record that does', () => {
    const limits = { records: 1000, characters: 3000 }
    for (const { records: held } of segments(records, limits)) {
      const size = held
        .flatMap(({ title, summary = '', paragraphs }) => [title, summary, ...paragraphs])
        .join('').length
      expect(held.length === 1 || size <= 3000).toBe(true)
    }
  })
})
