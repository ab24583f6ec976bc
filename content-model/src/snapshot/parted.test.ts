import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Parted } from './parted.ts'

const words = (value: number) => value
const keys = Array.from({ length: 3000 }, (_, index) => `k${index}`)
const map = (entries: Iterable<readonly [string, number]>) => Parted.of(entries, words)
const shown = (parted: Parted<number>) => parted.parts.map(({ from, digest, entries }) => [from, digest, [...entries]])

describe('a divided map', () => {
  it('follows from its content alone, whatever changes it came by', () => {
    const some = fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 1500 })
    const change = fc.record({ put: some, removed: fc.oneof(some, fc.constant(keys)), value: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        let divided = map([])
        const plain = new Map<string, number>()
        for (const { put, removed, value } of changes) {
          divided = divided.with(new Map(put.map((key) => [key, value])), removed)
          for (const key of removed) plain.delete(key)
          for (const key of put) plain.set(key, value)
        }
        expect(shown(divided)).toEqual(shown(map(plain)))
        expect(new Map(divided)).toEqual(new Map([...plain].sort(([a], [b]) => (a < b ? -1 : 1))))
        expect(divided.size).toBe(plain.size)
      }),
      { numRuns: 40 },
    )
  })

  it('finds what is in it and nothing else', () => {
    const divided = map(keys.map((key, index) => [key, index]))
    expect(divided.parts.length).toBeGreaterThan(3)
    for (const [index, key] of keys.entries()) expect(divided.get(key)).toBe(index)
    for (const key of ['', 'a', 'k', 'k10000', 'z'])
      expect([divided.get(key), divided.has(key)]).toEqual([undefined, false])
    expect(map([]).get('k1')).toBeUndefined()
  })

  it('shares every part that a change does not touch, also where the key goes that a part begins at', () => {
    const divided = map(keys.map((key, index) => [key, index]))
    const digests = new Set(divided.parts.map(({ digest }) => digest))
    const made = (after: Parted<number>) => after.parts.filter(({ digest }) => !digests.has(digest)).length
    expect(made(divided.with(new Map([['k17', 0]]), []))).toBe(1)
    for (const { from } of divided.parts) expect(made(divided.with(new Map(), [from]))).toBe(1)
  })
})
