import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divided } from './division.ts'

const limits = { least: 50, more: 100, most: 300 }
const items = Array.from({ length: 400 }, (_, number) => ({
  path: `/documents/${number}/`,
  day: `20${String(10 + (number % 13))}-01-01`,
  weight: 1 + (number % 9),
}))

describe('the division into segments', () => {
  test('holds every record once, in order, within the limits', () => {
    const parts = divided(items, limits)
    expect(parts.flat()).toHaveLength(items.length)
    expect(new Set(parts.flat())).toEqual(new Set(items))
    expect(parts.flat().map(({ day }) => day)).toEqual(items.map(({ day }) => day).sort())
    for (const [place, part] of parts.entries()) {
      const weight = part.reduce((sum, { weight }) => sum + weight, 0)
      expect(weight).toBeLessThanOrEqual(limits.most)
      if (place < parts.length - 1) expect(weight).toBeGreaterThanOrEqual(limits.least)
    }
    expect(parts.length).toBeGreaterThan(10)
  })

  test('does not depend on the order in which the records are given', () => {
    const parts = divided(items, limits)
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(divided(shuffled, limits)).toEqual(parts)
      }),
      { numRuns: 10 },
    )
  })

  test('changes with one record by a few segments of many', () => {
    const before = new Set(divided(items, limits).map(names))
    fc.assert(
      fc.property(fc.nat(items.length - 1), (number) => {
        const parts = divided(items.toSpliced(number, 1), limits)
        expect(parts.filter((part) => !before.has(names(part))).length).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('lets a record stand alone that is heavier than a segment may be', () => {
    const heavy = { path: '/documents/heavy/', day: '2015-06-01', weight: 1000 }
    expect(divided([...items, heavy], limits)).toContainEqual([heavy])
  })
})

function names(part: { path: string }[]): string {
  return part.map(({ path }) => path).join(' ')
}
