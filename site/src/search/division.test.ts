import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divided } from './division.ts'

const limits = { least: 50, more: 100, most: 300, parts: 2 }
const items = Array.from({ length: 400 }, (_, number) => ({
  path: `/documents/${number}/`,
  day: `20${String(10 + (number % 13))}-01-01`,
  weight: 1 + (number % 9),
}))

describe('the division into segments and parts', () => {
  test('holds every record once, in order, within the limits', () => {
    const segments = divided(items, limits)
    const parts = segments.flat()
    expect(parts.flat()).toHaveLength(items.length)
    expect(new Set(parts.flat())).toEqual(new Set(items))
    expect(parts.flat().map(({ day }) => day)).toEqual(items.map(({ day }) => day).sort())
    for (const [place, part] of parts.entries()) {
      const weight = part.reduce((sum, { weight }) => sum + weight, 0)
      expect(weight).toBeLessThanOrEqual(limits.most)
      if (place < parts.length - 1) expect(weight).toBeGreaterThanOrEqual(limits.least)
    }
    expect(parts.length).toBeGreaterThan(10)
    for (const [place, { length }] of segments.entries()) {
      expect(length).toBeLessThanOrEqual(2 * limits.parts)
      if (place < segments.length - 1) expect(length).toBeGreaterThanOrEqual(limits.parts)
    }
  })

  test('does not depend on the order in which the records are given', () => {
    const segments = divided(items, limits)
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(divided(shuffled, limits)).toEqual(segments)
      }),
      { numRuns: 10 },
    )
  })

  test('changes with one record by a few parts of many', () => {
    const before = new Set(divided(items, limits).flat().map(names))
    fc.assert(
      fc.property(fc.nat(items.length - 1), (number) => {
        const parts = divided(items.toSpliced(number, 1), limits).flat()
        expect(parts.filter((part) => !before.has(names(part))).length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('leaves most segments as they are where a record goes', () => {
    const many = Array.from({ length: 4000 }, (_, number) => ({ path: `/documents/many/${number}/`, weight: 5 }))
    const before = new Set(divided(many, limits).map((segment) => names(segment.flat())))
    const changed = Array.from({ length: 40 }, (_, number) => {
      const segments = divided(many.toSpliced(number * 100, 1), limits)
      return segments.filter((segment) => !before.has(names(segment.flat()))).length / segments.length
    })
    expect(changed.reduce((sum, share) => sum + share, 0) / changed.length).toBeLessThan(0.2)
  })

  test('lets a record stand alone that is heavier than a part may be', () => {
    const heavy = { path: '/documents/heavy/', day: '2015-06-01', weight: 1000 }
    expect(divided([...items, heavy], limits).flat()).toContainEqual([heavy])
  })
})

function names(part: { path: string }[]): string {
  return part.map(({ path }) => path).join(' ')
}
