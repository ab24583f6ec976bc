import { expect, test } from 'vitest'
import { articlesNumbered, numberOf } from './article-text.ts'

test.each([
  ['第一条 为了', '1'],
  ['第 十 条', '10'],
  ['第二十三条规定', '23'],
  ['第一百零二条', '102'],
  ['第一百一十条', '110'],
  ['第１２条', '12'],
  ['第十二条之一', '12-1'],
  ['第十二款', undefined],
  ['依照第一条', undefined],
])('“%s” begins with the number %s', (paragraph, number) => {
  expect(numberOf(paragraph)).toBe(number)
})

test('an article goes to the next number, heading or annex, over paragraphs that only cite one', () => {
  const paragraphs = [
    '总则',
    '第一条 目的',
    '第二条规定的除外',
    '（一）项',
    '第二条 范围',
    '第二章 职责',
    '第三条 部门',
    '附件：表',
  ]
  expect(articlesNumbered(paragraphs, '1')).toEqual([['第一条 目的', '第二条规定的除外', '（一）项']])
  expect(articlesNumbered(paragraphs, '2').at(-1)).toEqual(['第二条 范围'])
  expect(articlesNumbered(paragraphs, '3')).toEqual([['第三条 部门']])
  expect(articlesNumbered(paragraphs, '4')).toEqual([])
})
