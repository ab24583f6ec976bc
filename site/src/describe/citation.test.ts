import { expect, test } from 'vitest'
import { citationOf } from './citation.ts'
import { sampleDocument, sampleLibrary } from './sample-library.ts'

const library = sampleLibrary()
const cite = (document: ReturnType<typeof sampleDocument>, article?: string, day = '2025-11-20') =>
  citationOf(document, library, day, article)

test('a document is cited by issuer, title, number and day of promulgation', () => {
  expect(cite(sampleDocument(7, { title: '养犬管理办法' }))).toBe(
    '云汀市人民政府：《养犬管理办法》，云政规〔2025〕7号，2025年6月5日公布。',
  )
})

test('an issuer that begins the title is not named twice, and an article stands after the title', () => {
  expect(cite(sampleDocument(7, { title: '云汀市人民政府关于养犬的通告' }), '第三条')).toBe(
    '《云汀市人民政府关于养犬的通告》第三条，云政规〔2025〕7号，2025年6月5日公布。',
  )
})

test('the text of an amended document is named by its year, from the day it is in force', () => {
  const amended = sampleDocument(7, {
    title: '养犬管理办法',
    editions: [
      { kind: 'original', inForceFrom: '2020-01-01', body: '<p>旧。</p>' },
      { kind: 'amendment', adoptedOn: '2024-12-01', inForceFrom: '2025-01-01', body: '<p>新。</p>' },
    ],
  })
  expect(cite(amended)).toContain('《养犬管理办法》（2024年修正），')
  expect(cite(amended, '', '2024-12-31')).toContain('《养犬管理办法》，')
})

test('what is not known is left out, and the day of an import is no day of the document', () => {
  const { documentNumbers: _, signedOn: __, promulgatedOn: ___, effectiveOn: ____, ...bare } = sampleDocument(7)
  expect(cite({ ...bare, sourceSystem: '旧站' })).toBe('云汀市人民政府：《云汀市第7号办法》。')
})

test('titles inside a title take single brackets', () => {
  expect(cite(sampleDocument(7, { title: '云汀市人民政府关于修改《养犬管理办法》的决定' }))).toMatch(
    /^《云汀市人民政府关于修改〈养犬管理办法〉的决定》，/,
  )
})
