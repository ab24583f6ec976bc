import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { documentNumber, formatDocumentNumber, parseDocumentNumber, sameDocumentNumber } from './document-number.ts'

describe('variants of one number', () => {
  test.each([
    ['国办发〔2018〕37号', '国办发〔2018〕37号'],
    ['国办发[2018]37号', '国办发〔2018〕37号'],
    ['国办发［２０１８］３７号', '国办发〔2018〕37号'],
    ['国办发﹝2018﹞37号', '国办发〔2018〕37号'],
    ['国办发【2018】37号', '国办发〔2018〕37号'],
    ['国办发（2018）37号', '国办发〔2018〕37号'],
    ['国办发〔2018〕 37 号', '国办发〔2018〕37号'],
    ['国办发〔2018〕第037号', '国办发〔2018〕37号'],
    ['（国办发〔2018〕37号）', '国办发〔2018〕37号'],
    ['国办发\u200b〔2018〕37号', '国办发〔2018〕37号'],
    ['国务院令第588号', '国务院令第588号'],
    ['国务院令 第588号', '国务院令第588号'],
    ['国务院第588号令', '国务院令第588号'],
    ['主席令第四十五号', '主席令第45号'],
    ['主席令（第四十五号）', '主席令第45号'],
    ['中华人民共和国主席令（十届第四十五号）', '中华人民共和国主席令（十届第四十五号）'],
    ['2021年第3号', '2021年第3号'],
    ['2021年第3号 公告', '公告2021年第3号'],
    ['国家税务总局公告2021年第3号', '国家税务总局公告2021年第3号'],
    ['第7号', '第7号'],
    ['云政办函〔2021〕', '云政办函〔2021〕'],
    ['云政办〔2999〕1号', '云政办〔2999〕1号'],
    ['云政办〔2021〕0号', '云政办〔2021〕0号'],
  ])('%s is %s', (printed, standard) => {
    const number = parseDocumentNumber(printed)
    expect(number && formatDocumentNumber(number)).toBe(standard)
    expect(number?.printed).toBe(printed.trim())
  })
  it('keeps the words as printed and reads blank words as nothing', () => {
    expect(parseDocumentNumber('  ')).toBeUndefined()
    expect(parseDocumentNumber('云政办\n〔2021〕1号')).toBeUndefined()
  })
  it('knows two prints of one number as the same, and two numbers as two', () => {
    const read = (words: string) => parseDocumentNumber(words) ?? { form: 'other' as const, printed: words }
    expect(sameDocumentNumber(read('国办发[2018]37号'), read('国办发〔2018〕37号'))).toBe(true)
    expect(sameDocumentNumber(read('国办发〔2018〕37号'), read('国办发〔2018〕3号'))).toBe(false)
  })
})

describe('laws', () => {
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'国办发政令公告第号年〔〕[]（）0123456789一二十百〇 　\u200b') }),
    fc.string(),
    fc
      .tuple(fc.constantFrom('云政办发', '国务院令', '云发改价格', 'A类'), fc.nat(3000), fc.nat(99_999))
      .map(([code, year, serial]) => `${code}〔${year}〕${serial}号`),
  )
  it('what is read is accepted by the schema, and read again from what is written', () => {
    fc.assert(
      fc.property(words, (printed) => {
        const number = documentNumber.read(printed)
        if (number === undefined) return
        expect(documentNumber.schema.safeParse(number).success).toBe(true)
        expect(documentNumber.read(documentNumber.write(number))).toEqual(number)
      }),
    )
  })
  it('the standard form of a number is the same number', () => {
    fc.assert(
      fc.property(words, (printed) => {
        const number = documentNumber.read(printed)
        if (number === undefined || number.form === 'other') return
        const standard = parseDocumentNumber(formatDocumentNumber(number))
        expect(standard).toEqual({ ...number, printed: formatDocumentNumber(number) })
      }),
    )
  })
  it('parts that do not agree with the printed words are refused', () => {
    const wrong = { form: 'issued', code: '国办发', year: 2018, serial: 38, printed: '国办发〔2018〕37号' }
    expect(documentNumber.schema.safeParse(wrong).success).toBe(false)
  })
})

const corpus = resolve(import.meta.dirname, '../../../', process.env.CORPUS_DIR ?? '../shared/corpus')
const metadata = resolve(corpus, 'metadata-normative.jsonl.zst')

describe.skipIf(!existsSync(metadata))(`real catalogue entries (needs ${metadata}, else skipped)`, () => {
  it('are read with their parts, but for a handful of misprints', () => {
    const printed = zstdDecompressSync(readFileSync(metadata))
      .toString('utf8')
      .trim()
      .split('\n')
      .flatMap((line) => {
        const { doc_number } = JSON.parse(line) as { doc_number?: string | null }
        return doc_number?.trim() ? [doc_number] : []
      })
    const read = printed.flatMap((words) => documentNumber.read(words) ?? [])
    expect(read).toHaveLength(printed.length)
    expect(read.every((number) => JSON.stringify(documentNumber.read(number.printed)) === JSON.stringify(number))).toBe(
      true,
    )
    expect(read.filter(({ form }) => form === 'other').length / read.length).toBeLessThan(0.001)
  })
})
