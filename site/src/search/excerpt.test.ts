import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, mark, type Stretch } from './excerpt.ts'
import { readQuery } from './query.ts'

describe('mark', () => {
  test('marks the words as the record writes them', () => {
    expect(shown(mark('本條例所稱規範性檔，規範性文件等', phrasesOf('规范性')))).toBe(
      '本條例所稱[規範性]檔，[規範性]文件等',
    )
    expect(shown(mark('国办发［２０１８］３７号', phrasesOf('国办发〔2018〕37号')))).toBe('[国办发［２０１８］３７号]')
    expect(shown(mark('依法，公开', phrasesOf('法公')))).toBe('依[法，公]开')
  })

  test('marks no part of a number', () => {
    expect(shown(mark('〔2021〕12号', phrasesOf('〔2021〕1号')))).toBe('〔2021〕12号')
  })

  test('joins marks that overlap', () => {
    expect(shown(mark('政务公开条例', phrasesOf('政务公开 公开条例')))).toBe('[政务公开条例]')
  })

  test('loses no character of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'公开，政 务〔1〕2ａ𠮷') }),
        fc.string({ unit: fc.constantFrom(...'公开政12 ') }),
        (text, query) => {
          expect(
            mark(text, phrasesOf(query))
              .map((stretch) => stretch.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})

describe('excerpt', () => {
  test('says in which paragraph each passage stands', () => {
    const found = excerpt(['总则', '依法公开', '其他', '发行公报'], phrasesOf('公报 公开'))
    expect(found.map(({ from }) => from)).toEqual([1, 3])
    expect(excerpt(['总则'], phrasesOf('公报'))[0]).not.toHaveProperty('from')
  })

  test('takes the paragraph that holds most of the words', () => {
    expect(passages(excerpt(['只有公开', '公开与公报都有', '公报'], phrasesOf('公报 公开')))).toEqual([
      '[公开]与[公报]都有',
    ])
  })

  test('shows every word, from two paragraphs where no one holds them all', () => {
    expect(passages(excerpt(['总则', '依法公开', '其他', '发行公报'], phrasesOf('公报 公开')))).toEqual([
      '依法[公开]',
      '发行[公报]',
    ])
  })

  test('shows each of several words, from as many paragraphs as they stand in', () => {
    expect(passages(excerpt(['依法公开', '总则', '发行公报', '通过决定'], phrasesOf('公报 决定 公开')))).toEqual([
      '依法[公开]',
      '发行[公报]',
      '通过[决定]',
    ])
  })

  test('shows words that stand far apart in one paragraph, each in its place', () => {
    const [one = '', other = '', ...more] = passages(
      excerpt([`公开${'前文'.repeat(100)}公报${'后文'.repeat(100)}`], phrasesOf('公报 公开')),
    )
    expect(one).toMatch(/^\[公开\](前文)+…$/)
    expect(other).toMatch(/^…(前文)+\[公报\](后文)+…$/)
    expect(more).toEqual([])
  })

  test('cuts nothing of what was asked for, however long it is', () => {
    const title = '关于公开发行公报的通知'.repeat(15)
    expect(passages(excerpt([`${'前文'.repeat(100)}${title}${'后文'.repeat(100)}`], phrasesOf(title)))[0]).toContain(
      `[${title}]`,
    )
  })

  test('begins after a mark of punctuation where there is one', () => {
    const text = `${'前文'.repeat(30)}。第二句，其中有公报。`
    expect(passages(excerpt([text], phrasesOf('公报')))).toEqual(['…第二句，其中有[公报]。'])
  })

  test('begins near the words in a long paragraph and says where it leaves text out', () => {
    const [text = ''] = passages(excerpt([`${'前文'.repeat(100)}公报${'后文'.repeat(100)}`], phrasesOf('公报')))
    expect(text).toMatch(/^…(前文)+\[公报\](后文)+…$/)
    expect(text.length).toBeLessThan(130)
  })

  test('cuts no number in two', () => {
    const text = passages(excerpt([`${'1234567890'.repeat(8)}公报`], phrasesOf('公报')))
    expect(text).toEqual(['…[公报]'])
  })

  test('is the beginning of the text where the words stand elsewhere', () => {
    expect(passages(excerpt(['第一段', '第二段'], phrasesOf('标题')))).toEqual(['第一段'])
    expect(excerpt([], phrasesOf('标题'))).toEqual([])
  })
})

function shown(stretches: Stretch[]): string {
  return stretches.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')
}

function passages(found: { stretches: Stretch[] }[]): string[] {
  return found.map(({ stretches }) => shown(stretches))
}

function phrasesOf(query: string): string[] {
  return readQuery(query).phrases
}
