import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeWords } from '../testing/decode-index.ts'
import { Postings } from './postings.ts'
import { takeOut } from './take-out.ts'

const token = fc.constantFrom('|', '的', '公', '开', '2021', '𠮷', 'regulation')
const page = fc.array(token, { minLength: 1, maxLength: 12 })

test('takes pages out of every word, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(page, { minLength: 1, maxLength: 40 }), fc.array(fc.nat(39)), (pages, numbers) => {
      const [chunk] = chunksOf(pages)
      if (chunk === undefined) return
      const gone = new Set(numbers)
      const { content, changed, first, last } = takeOut(chunk.content, gone)
      const left = decodeWords(content === undefined ? [] : [content])
      const expected = decodeWords(chunksOf(pages).map(({ content }) => content))
      for (const [word, places] of expected) {
        for (const number of gone) places.delete(number)
        if (places.size === 0) expected.delete(word)
      }
      expect(left).toEqual(expected)
      expect(changed).toBe(pages.some((tokens, number) => gone.has(number) && tokens.some((token) => token !== '|')))
      expect([first, last]).toEqual([[...left.keys()].at(0) ?? '', [...left.keys()].at(-1) ?? ''])
    }),
    { numRuns: 1000 },
  )
})

test('takes a page out of a chunk with numbers of every size', () => {
  const pages = Array.from({ length: 300 }, (_, number) =>
    Array.from({ length: number % 7 === 0 ? 70_000 : 3 }, (_, place) => (place === 0 || place === 69_999 ? '的' : '|')),
  )
  const before = decodeWords(chunksOf(pages).map(({ content }) => content)).get('的')
  const gone = new Set(pages.keys().filter((number) => number > 0 && number !== 299))
  const [chunk] = chunksOf(pages)
  const { content } = takeOut(chunk?.content ?? new Uint8Array(), gone)
  expect(decodeWords(content === undefined ? [] : [content]).get('的')).toEqual(
    new Map([...(before ?? [])].filter(([number]) => number === 0 || number === 299)),
  )
})

test('refuses what is not a chunk', () => {
  const [chunk] = chunksOf([['公', '开']])
  const content = chunk?.content ?? new Uint8Array()
  expect(() => takeOut(content.subarray(0, -1), new Set())).toThrow('Unexpected content of a search index file')
  expect(() => takeOut(Buffer.concat([content, content]), new Set())).toThrow('expected nothing after the words')
  expect(() => takeOut(Uint8Array.of(0x63, 1, 2, 3), new Set())).toThrow('expected a list')
})

function chunksOf(pages: string[][]) {
  const postings = new Postings('|')
  for (const [number, tokens] of pages.entries()) postings.add(number, tokens)
  return postings.chunks()
}
