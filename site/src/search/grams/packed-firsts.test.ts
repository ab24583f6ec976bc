import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packFirsts, unpackFirsts } from './packed-firsts.ts'

const letter = fc.oneof(
  fc.constantFrom('一', '丁', '规', '范', 'a', '1', ' ', '𠀀', '𠮷', '！'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).filter((one) => !/[\n\0]/.test(one)),
)
const grams = fc
  .uniqueArray(
    fc.array(letter, { minLength: 1, maxLength: 6 }).map((letters) => letters.join('')),
    { maxLength: 60 },
  )
  .map((all) => all.toSorted((one, other) => (one < other ? -1 : Number(one > other))))

test('what each sheet begins with comes back, through JSON, also where sheets go on', () => {
  fc.assert(
    fc.property(grams, fc.array(fc.nat({ max: 2 }), { minLength: 60, maxLength: 60 }), (firsts, more) => {
      const sheets = firsts.flatMap((gram, nth) => [gram, ...Array.from({ length: more[nth] ?? 0 }, () => '')])
      expect(unpackFirsts(JSON.parse(JSON.stringify(packFirsts(sheets))))).toEqual(sheets)
    }),
    { numRuns: 500 },
  )
})
