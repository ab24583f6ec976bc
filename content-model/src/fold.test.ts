import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, fold, tokens } from './fold.ts'
import { simplifiedTable as builtTable } from './folding/build-table.ts'
import { simplifiedTable } from './folding/simplified-table.ts'

const officialText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'规範性檔案公開條例國办發2021年①⑵½㎡ABcd〔〕[]（）()【】﹝﹞—－-·,，。、 　\u200b\ufeff\u00ad○〇⻓ガが각ßİΣ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('fold', () => {
  test.each([
    ['規範性文件', '规范性文件'],
    ['规 范 性文件', '规范性文件'],
    ['製度', '制度'],
    ['谘询、諮詢', '咨询咨询'],
    ['全麵', '全面'],
    ['曆史', '历史'],
    ['浙裏办', '浙里办'],
    ['浙裡辦', '浙里办'],
    ['答覆、答複', '答复答复'],
    ['着力打造', '著力打造'],
    ['什幺', '什么'],
    ['機製、係統、徵求', '机制系统征求'],
    ['ＡＢＣ１２３', 'abc123'],
    ['国办发〔2018〕37号', '国办发 2018 37号'],
    ['二○○四年六月', '二〇〇四年六月'],
    ['⻓三⻆', '长三角'],
    ['2021\u200b年\u00ad度\ufeff', '2021年度'],
    ['100㎡', '100m2'],
    ['café', 'cafe'],
  ])('takes %s for %s', (one, other) => {
    expect(fold(one)).toBe(fold(other))
  })

  test.each(['[2018]', '(2018)', '（2018）', '【2018】', '﹝2018﹞', '［2018］', '「2018」', ' 2018 ', '—2018–'])(
    'takes %s in a document number for 〔2018〕',
    (year) => {
      expect(fold(`国办发${year}37号`)).toBe(fold('国办发〔2018〕37号'))
    },
  )

  test.each([
    ['〔2021〕1号', '〔2021〕12号'],
    ['第1条', '第11条'],
    ['1.5', '15'],
    ['①2021', '12021'],
    ['土地', '士地'],
    ['已', '己'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other))
    expect(` ${cut(other)} `).not.toContain(` ${cut(one)} `)
  })

  test('changes nothing that is folded already', () => {
    fc.assert(
      fc.property(officialText, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(cut(fold(text))).toBe(cut(text))
      }),
      { numRuns: 1000 },
    )
  })

  test('folds every single character to something that is folded already', () => {
    const restless: string[] = []
    for (let code = 0; code < 0x32000; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue
      const once = fold(String.fromCodePoint(code))
      if (fold(once) !== once) restless.push(code.toString(16))
    }
    expect(restless).toEqual([])
  })

  test('leaves only what a search engine leaves alone: lower case, no marks, no punctuation', () => {
    fc.assert(
      fc.property(officialText, (text) => {
        expect(cut(text)).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u)
        expect(cut(text)).toBe(cut(text).toLowerCase().normalize('NFD'))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('cut', () => {
  test('makes every Han character a token and leaves numbers and words whole', () => {
    expect(cut('杭政办〔2021〕12号，A4纸')).toBe('杭 政 办 2021 12 号 a4 纸')
  })

  test('cuts a phrase as it is cut inside the text', () => {
    fc.assert(
      fc.property(officialText, officialText, officialText, (before, phrase, after) => {
        expect(` ${cut(`${before} ${phrase} ${after}`)} `).toContain(` ${cut(phrase)} `.replace(/^ +$/, ' '))
      }),
      { numRuns: 500 },
    )
  })

  test('is the tokens of both parts where a text is cut between two words', () => {
    fc.assert(
      fc.property(officialText, officialText, (one, other) => {
        expect(cut(`${one}，${other}`)).toBe([cut(one), cut(other)].filter(Boolean).join(' '))
      }),
    )
  })
})

test('every token stands where it says', () => {
  fc.assert(
    fc.property(officialText, (text) => {
      for (const { token, from, to } of tokens(text)) expect(cut(text.slice(from, to)).split(' ')).toContain(token)
    }),
  )
})

test('the folding table is what its builder builds', () => {
  expect(simplifiedTable.join(' ').split(' ')).toEqual(builtTable())
})
