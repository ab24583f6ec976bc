import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { index } from './index.ts'
import { usualShape } from './search-index.ts'
import { generatedRecords } from './testing/generated-records.ts'

const records = generatedRecords(30)

describe('index', () => {
  test('gives the same bytes for the same records in any order', async () => {
    const one = await index(records)
    expect(await index(records.toReversed())).toEqual(one)
  })

  test('names the segments and has all files that they need', async () => {
    const files = await index(records, { ...usualShape, least: 2000, more: 1000, most: 4000, parts: 2 })
    const list = JSON.parse(new TextDecoder().decode(files.get('search/segments.json')))
    expect(list.format).toBe(8)
    expect(list.segments.length).toBeGreaterThan(2)
    let count = 0
    for (const { name, table, records } of list.segments) {
      const { heads, parts } = JSON.parse(inflateRawSync(files.get(`search/${name}/${table}.table`) ?? '').toString())
      expect(files.has(`search/${name}/${heads}.heads`)).toBe(true)
      expect(parts.length).toBeLessThanOrEqual(4)
      for (const part of parts) {
        const own = JSON.parse(inflateRawSync(files.get(`search/${part.name}/${part.table}.part`) ?? '').toString())
        for (const file of [`${own.grams}.grams`, `${own.places}.places`, `${part.names}.names`])
          expect(files.has(`search/${part.name}/${file}`)).toBe(true)
        for (const file of [`${part.facts}.facts`, `${part.titles}.titles`])
          expect(files.has(`search/${part.name}/${file}`)).toBe(true)
      }
      count += records
    }
    expect(count).toBe(30)
    expect([...files.keys()].filter((path) => /^search\/records\/..\/[^.]*\.json$/.test(path))).toHaveLength(30)
  })

  test('is complete without any record', async () => {
    const files = await index([])
    expect([...files.keys()]).toEqual(['search/segments.json'])
  })

  test('refuses two records at one path', async () => {
    await expect(index([...records, ...records.slice(0, 1)])).rejects.toThrow(/\/documents\/1000\//)
  })
})
