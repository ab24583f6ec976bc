import { parseDocumentNumber } from '@gongkai/content-model/values/document-number'
import { describe, expect, test } from 'vitest'
import { sampleDocument, sampleLibrary } from '../describe/sample-library.ts'
import { citationResolver } from './citation-resolver.ts'
import { structureBody } from './structure-body.ts'

const number = (words: string) => [parseDocumentNumber(words)].filter((parsed) => parsed !== undefined)
const dogs = sampleDocument(1, {
  title: '云汀市人民政府关于印发云汀市养犬管理办法的通知',
  documentNumbers: number('云政规〔2025〕1号'),
})
const licence = sampleDocument(2, {
  title: '中华人民共和国行政许可法',
  documentNumbers: number('中华人民共和国主席令第七号'),
})
const oldNotice = sampleDocument(3, { title: '关于做好安全工作的通知', documentNumbers: number('云政办〔2019〕5号') })
const newNotice = sampleDocument(4, { title: '关于做好安全工作的通知', documentNumbers: number('云政办〔2023〕9号') })
const resolver = citationResolver(sampleLibrary([dogs, licence, oldNotice, newNotice]))

/** What is linked in a paragraph, and to which document. */
function linksIn(words: string, self = 'normative-document/none'): [string, string][] {
  const { html } = structureBody(`<p>${words}</p>`, { citations: { resolver, self } })
  return [
    ...html.matchAll(/<a class="citation" href="\/documents\/113301000000000000-2025-0000(\d)\/">([^<]*)<\/a>/g),
  ].map(([, serial = '', text = '']) => [text, serial])
}

describe('citations', () => {
  test('a title between 《 》 leads to the one record of that title', () => {
    expect(linksIn('根据《中华人民共和国行政许可法》，制定')).toEqual([['《中华人民共和国行政许可法》', '2']])
  })

  test('a title may be shortened as people shorten it', () => {
    expect(linksIn('依照《行政许可法》和《云汀市养犬管理办法》办理')).toEqual([
      ['《行政许可法》', '2'],
      ['《云汀市养犬管理办法》', '1'],
    ])
  })

  test('a title that two records have leads to neither, but for the number beside it', () => {
    expect(linksIn('见《关于做好安全工作的通知》。')).toEqual([])
    expect(linksIn('见《关于做好安全工作的通知》（云政办〔2019〕5号）。')).toEqual([
      ['《关于做好安全工作的通知》', '3'],
    ])
  })

  test('a number that belongs to another record says that the title names something else', () => {
    expect(linksIn('《行政许可法》（云政规〔2025〕1号）')).toEqual([['云政规〔2025〕1号', '1']])
  })

  test('a document number leads to the record whose number it is, in any brackets', () => {
    expect(linksIn('根据云政规〔2025〕1号文件和云政规[2025]1号')).toEqual([
      ['云政规〔2025〕1号', '1'],
      ['云政规[2025]1号', '1'],
    ])
    expect(linksIn('中华人民共和国主席令第七号公布')).toEqual([['中华人民共和国主席令第七号', '2']])
  })

  test('the end of a longer, unknown number is no citation', () => {
    expect(linksIn('见上云政规〔2025〕1号')).toEqual([])
    expect(linksIn('云政规〔2025〕11号')).toEqual([])
  })

  test('a record never links to itself, and a link is left alone', () => {
    expect(linksIn('《行政许可法》', `normative-document/${licence.key}`)).toEqual([])
    expect(linksIn('<a href="https://example.org/">《行政许可法》</a>')).toEqual([])
  })

  test('the words stay as they are', () => {
    const words = '甲《行政许可法》乙云政规〔2025〕1号丙'
    const { html } = structureBody(`<p>${words}</p>`, { citations: { resolver, self: '' } })
    expect(html.replace(/<[^>]*>/g, '')).toBe(words)
  })
})
