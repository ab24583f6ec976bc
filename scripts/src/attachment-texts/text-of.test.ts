import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { docxOf, docxWithPicture } from '../import/testing/docx-of.ts'
import { column, pdfOf } from '../testing/pdf-of.ts'
import { textOf } from './text-of.ts'

describe('a Word document', () => {
  test('says its paragraphs and cells, each apart', async () => {
    const cell = (words: string): string => `<w:tc><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`
    const table = `<w:tbl><w:tr>${cell('姓名')}${cell('金额')}</w:tr><w:tr>${cell('张三')}${cell('12')}</w:tr></w:tbl>`
    expect(await textOf('a.docx', docxOf(['申请表', '——', table, '完。']))).toEqual({
      paragraphs: ['申请表', '姓名', '金额', '张三', '12', '完。'],
    })
  })

  test('keeps a soft line end within its paragraph', async () => {
    const soft = '<w:p><w:r><w:t>规范</w:t><w:br/><w:t>性文件</w:t></w:r></w:p>'
    expect(await textOf('a.docx', docxOf([soft]))).toEqual({ paragraphs: ['规范\n性文件'] })
  })

  test('is read past its pictures', async () => {
    expect(await textOf('a.docx', docxWithPicture(['上文', 'picture', '下文']))).toEqual({
      paragraphs: ['上文', '下文'],
    })
  })
})

test('a PDF says its paragraphs', async () => {
  expect(await textOf('a.pdf', pdfOf([{ words: column(['第一段', '第二段']) }]))).toEqual({
    paragraphs: ['第一段', '第二段'],
  })
})

test('a text that is too long is cut between two paragraphs', async () => {
  expect(await textOf('a.docx', docxOf(['一二三', '四五六', '七八九']), 7)).toEqual({
    paragraphs: ['一二三', '四五六'],
    isCut: true,
  })
})

test.each([
  ['broken', 'a.pdf', strToU8('%PDF-1.4 broken')],
  ['broken', 'a.pdf', pdfOf([{ words: column(['甲']) }]).subarray(0, 200)],
  ['broken', 'a.pdf', strToU8('none')],
  ['broken', 'a.docx', docxOf(['甲']).subarray(0, 300)],
  ['broken', 'a.docx', docxOf(['<w:p><w:r></w:p>'])],
  ['broken', 'a.docx', new Uint8Array()],
  ['locked', 'a.pdf', pdfOf([{ words: column(['甲']) }], { isLocked: true })],
  ['no-text', 'a.pdf', pdfOf([{ words: [] }])],
  ['no-text', 'a.docx', docxOf([''])],
  ['other-format', 'a.csv', strToU8('甲,乙')],
  ['other-format', 'a.xlsx', strToU8('PK\u0003\u0004')],
  ['other-format', 'a.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
])('says why there is no text: %s, %s', async (unread, name, bytes) => {
  expect(await textOf(name, bytes)).toEqual({ unread })
})
