import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LaidTokens } from './laid-tokens.ts'
import type { SortedGrams } from './sort-grams.ts'

const token = fc.constantFrom('规', '范', '性', '文', '件', '2021', 'pm2', '𠮷', '|')
const record = fc.record({ tokens: fc.array(token, { maxLength: 70 }), from: fc.nat(80) })

test('every token and every two that follow each other stand where they were laid', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 40 }), (records) => {
      const laid = new LaidTokens('|')
      const [singles, pairs] = [new Map<string, string[]>(), new Map<string, string[]>()]
      for (const [nth, { tokens, from }] of records.entries()) {
        // Not every number is a record's.
        const number = nth * 3
        laid.add(number, tokens, from)
        for (const [place, token] of tokens.entries()) {
          const next = tokens[place + 1] ?? '|'
          if (place < from || token === '|') continue
          note(singles, token, `${number}:${place}`)
          if (next !== '|') note(pairs, `${token} ${next}`, `${number}:${place}`)
        }
      }
      const { tokens, ...sorted } = laid.sorted()
      const finder = laid.finder()
      const found = ({ places, starts }: SortedGrams, name: (at: number) => string): Map<string, string[]> => {
        const all = new Map<string, string[]>()
        for (const [gram, start] of starts.subarray(0, -1).entries()) {
          const own = places.subarray(start, starts[gram + 1])
          if (own.length === 0) continue
          const stands = [...own].map((at) => {
            finder.find(at)
            return `${finder.record}:${finder.place}`
          })
          const gramName = name(own[0] ?? 0)
          expect(all.has(gramName)).toBe(false)
          all.set(gramName, stands)
        }
        return all
      }
      const nameAt = (at: number): string => tokens[laid.at(at)] ?? ''
      expect(found(sorted.singles, nameAt)).toEqual(singles)
      expect(found(sorted.pairs, (at) => `${nameAt(at)} ${nameAt(at + 1)}`)).toEqual(pairs)
    }),
    { numRuns: 300 },
  )
})

function note(all: Map<string, string[]>, gram: string, stands: string): void {
  all.set(gram, [...(all.get(gram) ?? []), stands])
}
