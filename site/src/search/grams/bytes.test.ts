import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteReader, ByteWriter } from './bytes.ts'

test('numbers and texts are read as they were written, and what is cut off is refused', () => {
  const value = fc.oneof(fc.nat(2 ** 31), fc.string({ unit: 'binary', maxLength: 20 }))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const writer = new ByteWriter(1)
      for (const value of values) typeof value === 'number' ? writer.number(value) : writer.text(value)
      const bytes = writer.written()
      const read = (bytes: Uint8Array): void => {
        const reader = new ByteReader(bytes)
        for (const value of values) expect(typeof value === 'number' ? reader.number() : reader.text()).toBe(value)
      }
      read(bytes)
      expect(() => read(bytes.subarray(0, -1))).toThrow()
    }),
  )
})
