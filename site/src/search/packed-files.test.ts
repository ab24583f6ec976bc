import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packFiles, unpackFiles } from './packed-files.ts'

test('gives back every file that was packed, in order', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.uint8Array({ maxLength: 50 })), (given) => {
      const files = new Map(Object.entries(given))
      expect([...unpackFiles(packFiles(files))]).toEqual([...files])
    }),
  )
})
