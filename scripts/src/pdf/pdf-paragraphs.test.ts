import { expect, test } from 'vitest'
import { column, pdfOf } from '../testing/pdf-of.ts'
import { pdfParagraphs } from './pdf-paragraphs.ts'

// Thirty characters fill a line.
const full = (words: string): string => words.repeat(30).slice(0, 30)

test('joins the lines of a paragraph, and not the next paragraph to them', async () => {
  const words = column([
    `　　${full('甲乙丙丁').slice(0, 28)}`,
    `${full('子丑寅卯').slice(0, 29)}规`,
    '范性文件。',
    `　　${full('戊己').slice(0, 28)}`,
    '完。',
  ])
  expect(await pdfParagraphs(pdfOf([{ words }]))).toEqual([
    `${full('甲乙丙丁').slice(0, 28)}${full('子丑寅卯').slice(0, 29)}规范性文件。`,
    `${full('戊己').slice(0, 28)}完。`,
  ])
})

test('puts a blank between Latin words at a line end, and none between characters', async () => {
  const words = column([`${full('甲').slice(0, 20)}open source`, 'software 的使用'])
  expect(await pdfParagraphs(pdfOf([{ words }]))).toEqual([`${full('甲').slice(0, 20)}open source software 的使用`])
})

test('keeps short lines apart, and an item that follows the end of a sentence', async () => {
  const words = column(['云汀市财政局', '云汀市教育局', `${full('甲').slice(0, 29)}。`, '一、要求'])
  expect(await pdfParagraphs(pdfOf([{ words }]))).toEqual(words.map((line) => line.words))
})

test('goes on over a page, past the page number and a heading that runs through', async () => {
  const page = (number: number, lines: string[]) => ({
    words: [
      { x: 240, y: 800, words: '云汀市年度报告' },
      ...column(lines),
      { x: 280, y: 40, words: `— ${number} —`, size: 10 },
    ],
  })
  const pages = [page(1, [full('甲')]), page(2, ['乙', '　　丙']), page(3, ['　　丁'])]
  expect(await pdfParagraphs(pdfOf(pages))).toEqual(['云汀市年度报告', `${full('甲')}乙`, '丙', '丁'])
})

test('keeps the cells of a table apart, and joins the lines of one', async () => {
  const words = [
    ...column(['项目甲'], { x: 100, y: 700 }),
    ...column(['全部写满这一栏的', '说明'], { x: 204, y: 700 }),
    ...column(['项目乙'], { x: 100, y: 650 }),
    ...column(['另一格的字也写满'], { x: 204, y: 650 }),
    ...column(['姓'], { x: 100, y: 620 }),
    ...column(['名'], { x: 160, y: 620 }),
    ...column(['第三格的字也写满'], { x: 204, y: 620 }),
  ]
  const lines: [number, number, number, number][] = [
    ...[720, 665, 635, 610].map((y): [number, number, number, number] => [90, y, 310, y]),
    ...[90, 200, 310].map((x): [number, number, number, number] => [x, 610, x, 720]),
  ]
  expect(await pdfParagraphs(pdfOf([{ words, lines }]))).toEqual([
    '项目甲',
    '全部写满这一栏的说明',
    '项目乙',
    '另一格的字也写满',
    '姓名',
    '第三格的字也写满',
  ])
})

test('keeps the columns of a table without lines apart, and letter-spaced words together', async () => {
  const words = [
    ...column(['通'], { x: 200 }),
    ...column(['知'], { x: 250 }),
    ...column(['第一栏'], { y: 700 }),
    ...column(['第二栏'], { x: 200, y: 700 }),
  ]
  expect(await pdfParagraphs(pdfOf([{ words }]))).toEqual(['通知', '第一栏', '第二栏'])
})

test('writes radicals as the characters for which they stand', async () => {
  const words = column(['各部\u2ed4、\u2f0a围'])
  expect(await pdfParagraphs(pdfOf([{ words }]))).toEqual(['各部门、入围'])
})

test('reads Chinese encodings that the file takes for known', async () => {
  const pages = [{ words: column(['规范性文件']) }]
  expect(await pdfParagraphs(pdfOf(pages, { encoding: 'UniGB-UTF16-H' }))).toEqual(['规范性文件'])
})

test('reads no more pages once it has enough', async () => {
  const pages = ['甲', '乙', '丙'].map((words) => ({ words: column([full(words)]) }))
  expect((await pdfParagraphs(pdfOf(pages), 40)).join('')).not.toContain('丙')
})

test('says that a file is locked or broken', async () => {
  await expect(pdfParagraphs(pdfOf([{ words: [] }], { isLocked: true }))).rejects.toMatchObject({ because: 'locked' })
  await expect(pdfParagraphs(new TextEncoder().encode('%PDF-1.4 broken'))).rejects.toMatchObject({ because: 'broken' })
  expect(await pdfParagraphs(pdfOf([{ words: [] }]))).toEqual([])
})
