import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleRecords } from '../test/sample-records.ts'
import { keyOf, recordSchema } from './content-type.ts'
import { contentTypeNamed } from './types/index.ts'
import { formatIndexNumber, parseIndexNumber } from './values/index-number.ts'

describe('a key', () => {
  it('of an index number of the standard form belongs to it alone', () => {
    const code = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'0123456789ABX'), minLength: 9, maxLength: 9 }),
      fc.string({ unit: fc.constantFrom(...'0123456789ABX'), minLength: 18, maxLength: 18 }),
    )
    const number = fc
      .tuple(code, fc.integer({ min: 1949, max: 2100 }), fc.integer({ min: 1, max: 10_000_000 }))
      .map(([organisation, year, serial]) => formatIndexNumber(organisation, year, serial))
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(parseIndexNumber(a)).toBeDefined()
        expect(keyOf(a) === keyOf(b)).toBe(a === b)
        expect(keyOf(a)).toMatch(/^[A-Za-z0-9_-]{1,120}$/)
      }),
    )
  })
  it('can stand in an address, whatever it is made of', () => {
    expect(keyOf('浙水办/2020-1')).toBe('_6d59__6c34__529e_-2020-1')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), (words) => {
        expect(keyOf(words)).toMatch(/^[A-Za-z0-9_-]+$/)
      }),
    )
  })
})

describe('the schema of a record', () => {
  const schema = recordSchema(contentTypeNamed('disclosure'))
  it('accepts the smallest record of every type', () => {
    for (const record of Object.values(sampleRecords))
      expect(recordSchema(contentTypeNamed(record.type)).safeParse(record).error).toBeUndefined()
  })
  it('refuses what is kept in the CMS', () => {
    const leaked = { ...sampleRecords.disclosure, secrecyReview: { by: '某', on: '2025-01-01' } }
    expect(schema.safeParse(leaked).error?.issues[0]?.message).toBe(
      '有不认识的字段：secrecyReview。请删去，或核对字段名。',
    )
  })
  it('refuses a record without a needed field, in a sentence', () => {
    const { title: _, ...untitled } = sampleRecords.disclosure
    expect(schema.safeParse(untitled).error?.issues).toMatchObject([{ path: ['title'], message: '没有填写。请填写。' }])
  })
})
