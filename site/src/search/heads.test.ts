import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headOf, tokensInHead } from './heads.ts'
import { barrier, begins } from './positions.ts'

const token = fc.oneof({ weight: 3, arbitrary: fc.constant(barrier) }, fc.constantFrom('的', '2021', 'GF', '$', '𠮷'))

test('a head says what stands before the text', () => {
  const many = fc.array(token, { maxLength: begins.body + 20 })
  fc.assert(
    fc.property(many, fc.nat(begins.body + 10), (tokens, place) => {
      const laid = [...Array.from({ length: place }, () => barrier), ...tokens]
      const wanted = laid.slice(0, begins.body)
      while (wanted.at(-1) === barrier) wanted.pop()
      expect(tokensInHead(headOf(laid))).toEqual(wanted)
    }),
  )
})
