import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SortedList } from './sorted-list.ts'

interface Numbered {
  readonly number: number
  readonly name: string
}

const byNumber = (a: Numbered, b: Numbered): number => a.number - b.number

/** Enough of them for several blocks. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: fc.nat(5000) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat(5000) }) },
)

test('holds what was added and not taken out, in order, whatever was done in which order', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4000, size: 'max' }), (steps) => {
      const list = new SortedList<Numbered>(byNumber)
      const expected = new Map<number, Numbered>()
      const sorted = (): Numbered[] => [...expected.values()].sort(byNumber)
      for (const [nth, one] of steps.entries()) {
        if ('add' in one) {
          const value = { number: one.add, name: String(nth) }
          expected.set(one.add, value)
          const place = list.add(value)
          if (nth % 50 === 0) expect(place).toBe(sorted().indexOf(value))
        } else {
          const place = list.remove({ number: one.remove, name: '' })
          const known = expected.get(one.remove)
          if (nth % 50 === 0) expect(place).toBe(known === undefined ? -1 : sorted().indexOf(known))
          expected.delete(one.remove)
        }
      }
      const all = sorted()
      expect(list.values).toEqual(all)
      expect(list.length).toBe(all.length)
      for (const number of [-1, 0, 17, 2500, 4999, 5001]) {
        const after = all.findIndex((value) => value.number >= number)
        expect(list.placeOf({ number, name: '' })).toBe(after === -1 ? all.length : after)
        expect(list.has({ number, name: '' })).toBe(expected.has(number))
      }
    }),
    { numRuns: 30 },
  )
})

test('knows the place of each of very many, while others come and go', () => {
  const list = new SortedList<number>((a, b) => a - b)
  // In an order in which blocks split everywhere.
  for (let nth = 0; nth < 50_000; nth += 1) list.add(((nth * 7919) % 50_000) * 2)
  for (const number of [0, 1, 777, 49_999]) {
    expect(list.placeOf(number * 2)).toBe(number)
    expect(list.add(number * 2 + 1)).toBe(number + 1)
    expect(list.length).toBe(50_001)
    expect(list.placeOf(99_999)).toBe(number === 49_999 ? 50_000 : 50_001)
    expect(list.remove(number * 2 + 1)).toBe(number + 1)
  }
  for (let number = 0; number < 25_000; number += 1) expect(list.remove(number * 2)).toBe(0)
  expect(list.placeOf(60_000)).toBe(5000)
  expect(list.length).toBe(25_000)
})

test('gives what stands at the time it is asked', () => {
  const list = new SortedList<number>((a, b) => a - b)
  for (let number = 2000; number > 0; number -= 1) list.add(number)
  expect(list.values.length).toBe(2000)
  list.remove(7)
  expect(list.values.slice(5, 8)).toEqual([6, 8, 9])
  list.add(7)
  expect(list.values.slice(5, 8)).toEqual([6, 7, 8])
})
