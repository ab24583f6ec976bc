import fc from 'fast-check'
import { expect, test } from 'vitest'
import { begins } from '../positions.ts'
import { gramsIn } from '../testing/decode-grams.ts'
import { BlockFinder } from './block-finder.ts'
import { BlockWriter, type WrittenGrams } from './block-writer.ts'
import { ByteReader } from './bytes.ts'
import { GramCollector } from './gram-collector.ts'
import { placesIn } from './places.ts'
import { takeOut } from './take-out.ts'

const token = fc.constantFrom('|', '的', '公', '开', '2021', '𠮷', 'regulation', '𠮸', '号')
const tokens = fc.array(token, { minLength: 1, maxLength: 12 })
/** The head and the text of a record, and whether the head stands right before the text. */
const record = fc.record({ head: tokens, text: tokens, isLong: fc.boolean() })
type Record = { head: string[]; text: string[]; isLong?: boolean }

test('keeps where every token and every two that follow each other stand, in heads and in texts', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 300 }), (records) => {
      expect(held(written(records))).toEqual(expected(records, new Set()))
    }),
    { numRuns: 200 },
  )
})

test('keeps what stands in heads and what stands in texts in files of their own', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 100 }), (records) => {
      const [heads, texts] = [held(written(records, 0, begins.body)), held(written(records, begins.body))]
      const whole = expected(records, new Set())
      const grams = [...new Set([...heads.keys(), ...texts.keys()])].sort()
      expect(grams).toEqual([...whole.keys()].sort())
      for (const [gram, standing] of whole)
        for (const [doc, { head, text }] of standing) {
          expect(heads.get(gram)?.get(doc)).toEqual(head.length === 0 ? undefined : { head, text: [] })
          if (head.length === 0) expect(texts.get(gram)?.get(doc)).toEqual({ head: [], text })
          else expect(texts.get(gram)?.get(doc)?.text ?? []).toEqual(text)
        }
    }),
    { numRuns: 100 },
  )
})

test('takes records out of everything, and nothing else', () => {
  const records = fc.array(record, { minLength: 1, maxLength: 150 })
  fc.assert(
    fc.property(records, fc.array(fc.nat(149)), (records, numbers) => {
      const gone = new Set(numbers.filter((number) => number < records.length))
      const theirs = new Set([...gone].flatMap((number) => [...gramsOf(records[number] ?? none).keys()]))
      const left = takeOut(written(records), gone, theirs)
      expect(held(left)).toEqual(expected(records, gone))
    }),
    { numRuns: 500 },
  )
})

test('takes records out of many blocks', () => {
  const records = Array.from({ length: 400 }, (_, number) => ({
    head: ['公', `head${number % 40}`],
    text: Array.from({ length: 200 }, (_, place) => `w${(number * 31 + place * place) % 3000}`),
  }))
  const whole = written(records)
  expect(whole.firsts.length).toBeGreaterThan(20)
  const gone = new Set([0, 7, 200, 399])
  const theirs = new Set([...gone].flatMap((number) => [...gramsOf(records[number] ?? none).keys()]))
  expect(held(takeOut(whole, gone, theirs))).toEqual(expected(records, gone))
})

const none: Record = { head: [], text: [] }

/** All that stands from the one place to before the other, in one file. */
function written(records: readonly Record[], from = 0, to = Number.POSITIVE_INFINITY): WrittenGrams {
  const collector = new GramCollector('|')
  for (const [number, record] of records.entries()) collector.add(number, laidOut(record).slice(0, to), from)
  const writer = new BlockWriter()
  for (const entry of collector.entries()) writer.add(entry)
  return writer.finish()
}

function laidOut({ head, text, isLong = false }: Record): string[] {
  const room = Array.from({ length: begins.body - head.length - 1 }, () => '|')
  return isLong ? [...room, ...head, '|', ...text] : [...head, ...room, '|', ...text]
}

/** By gram and record: where it stands, in heads always, in texts for two tokens. */
type Standing = Map<string, Map<number, { head: number[]; text: number[] }>>

/** What the files say, each block read by itself as the finder gives it. */
function held({ grams, places, firsts }: WrittenGrams): Standing {
  const standing: Standing = new Map()
  const finder = new BlockFinder(firsts)
  let end = 0
  for (const block of finder.all()) {
    const bytes = grams.subarray(block.from, block.to)
    expect(bytes.length % 4096).toBe(0)
    let at = Buffer.from(bytes).readUInt32LE(0)
    expect(at).toBe(end)
    for (const [nth, { gram, docs, heads, slices }] of gramsIn(bytes).entries()) {
      if (nth === 0) expect(gram).toBe(block.first)
      expect(finder.find(gram)).toEqual(block)
      const size = slices.reduce((sum, length) => sum + length, 0)
      const texts = new Map(textsOf(places.subarray(at, at + size), docs, slices))
      at += size
      expect(standing.has(gram)).toBe(false)
      const all = [...new Set([...heads.keys(), ...docs])]
      standing.set(gram, new Map(all.map((doc) => [doc, { head: heads.get(doc) ?? [], text: texts.get(doc) ?? [] }])))
    }
    end = at
  }
  expect(end).toBe(places.length)
  return standing
}

function* textsOf(bytes: Uint8Array, docs: number[], slices: number[]): Generator<[number, number[]]> {
  let from = 0
  for (const [nth, length] of slices.entries()) {
    yield* placesIn(bytes.subarray(from, from + length), docs.slice(nth * 32, nth * 32 + 32), new Set(docs))
    from += length
  }
}

function expected(records: readonly Record[], gone: ReadonlySet<number>): Standing {
  const standing: Standing = new Map()
  for (const [number, record] of records.entries()) {
    if (gone.has(number)) continue
    for (const [gram, places] of gramsOf(record)) {
      const known = standing.get(gram) ?? new Map()
      standing.set(gram, known.set(number, places))
    }
  }
  return standing
}

function gramsOf(record: Record): Map<string, { head: number[]; text: number[] }> {
  const found = new Map<string, { head: number[]; text: number[] }>()
  const laid = laidOut(record)
  const note = (gram: string, place: number, isPair: boolean): void => {
    const known = found.get(gram) ?? { head: [], text: [] }
    found.set(gram, known)
    if (place < begins.body) known.head.push(place)
    else if (isPair) known.text.push(place)
  }
  for (const [place, token] of laid.entries()) {
    const next = laid[place + 1] ?? '|'
    if (token === '|') continue
    note(token, place, false)
    if (next === '|') continue
    note(/[0-9a-z]$/.test(token) && /^[0-9a-z]/.test(next) ? `${token} ${next}` : token + next, place, true)
  }
  return found
}

test('refuses a file that ends too early', () => {
  expect(() => new ByteReader(new Uint8Array([0x80])).number()).toThrow('ends too early')
})
