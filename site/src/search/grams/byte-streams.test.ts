import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteStreams } from './byte-streams.ts'
import { ByteReader, ByteWriter } from './bytes.ts'

test('streams that grow at the same time hold each what was written to it', () => {
  const writes = fc.array(fc.tuple(fc.nat(20), fc.oneof(fc.nat(300), fc.nat(2 ** 31))), { maxLength: 3000 })
  fc.assert(
    fc.property(writes, (writes) => {
      const streams = new ByteStreams()
      const opened = Array.from({ length: 21 }, () => streams.open())
      const expected = opened.map(() => new ByteWriter())
      for (const [stream, number] of writes) {
        streams.number(opened[stream] ?? 0, number)
        expected[stream]?.number(number)
      }
      for (const [stream, writer] of expected.entries())
        expect(Buffer.from(streams.bytes(opened[stream] ?? 0)).equals(writer.written())).toBe(true)
    }),
    { numRuns: 50 },
  )
})

test('a stream of any length comes back whole', () => {
  const streams = new ByteStreams()
  const [long, other] = [streams.open(), streams.open()]
  for (let number = 0; number < 100_000; number += 1) {
    streams.number(long, number)
    if (number % 1000 === 0) streams.number(other, 7)
  }
  const reader = new ByteReader(streams.bytes(long))
  for (let number = 0; number < 100_000; number += 1) expect(reader.number()).toBe(number)
  expect(reader.isAtEnd).toBe(true)
  expect(streams.bytes(other)).toHaveLength(100)
})

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
