import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter } from './bytes.ts'
import { packHeads, unpackedHeads } from './pack-heads.ts'
import { unpackHeads } from './packed-heads.ts'

const places = fc
  .uniqueArray(fc.nat(895), { minLength: 1, maxLength: 5 })
  .map((all) => all.sort((one, other) => one - other))

test.each([
  ['few', 20],
  ['many', 3000],
])('where a gram stands in %s heads is read as it was written', async (_, most) => {
  const heads = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), places), { maxLength: most, size: 'max' })
  await fc.assert(
    fc.asyncProperty(heads, async (steps) => {
      const writer = new ByteWriter(8)
      const expected = new Map<number, number[]>()
      let doc = 0
      for (const [step, own] of steps) {
        doc += step
        expected.set(doc, own)
        writer.number(step)
        let before = 0
        for (const place of own) {
          writer.number(place - before + 1)
          before = place
        }
        writer.number(0)
      }
      const written = writer.written()
      const packed = packHeads(written)
      expect(packed.length).toBeLessThanOrEqual(written.length + 1)
      expect(Buffer.from(unpackedHeads(packed)).equals(written)).toBe(true)
      expect(await unpackHeads(packed)).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})

test('where many heads say the same it is short', () => {
  const written = Buffer.from(Array.from({ length: 1000 }, () => [1, 200, 2, 0]).flat())
  expect(packHeads(written).length).toBeLessThan(200)
})
