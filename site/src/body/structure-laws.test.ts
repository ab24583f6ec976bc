import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toString as hastToString } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { elementsIn } from './element.ts'
import { structureBody } from './structure-body.ts'

const treeOf = (html: string) => fromHtml(html, { fragment: true })
const idsIn = (html: string) => [...elementsIn(treeOf(html))].flatMap(({ properties }) => properties.id ?? [])
const words = (html: string) => hastToString(treeOf(html)).replaceAll('¶', '')

describe('laws', () => {
  const line = fc.oneof(
    ...[
      '第一条 甲',
      '第一条',
      '第2条　乙',
      '第一章',
      '第一编 总则',
      '第一节 乙',
      '（一）丙；',
      '1.丁',
      '一、戊',
      '附件',
      '附件：1.己',
    ].map((sample) => fc.constant(sample)),
    ...['目录', '云汀市人民政府', '2025年6月5日', '“第三条 庚', '辛。”', '各区：', '第三条之一 壬', '附件1：癸'].map(
      (sample) => fc.constant(sample),
    ),
    fc.string({ unit: fc.constantFrom('甲', '。', ' ', '　', '“', '第', '条', '一', '《', '》', '1', '.') }),
  )
  const escaped = line.map((words) => words.replace(/[&<>]/g, ''))
  const block = fc
    .tuple(
      fc.constantFrom('p', 'p', 'p', 'h2', 'h3', 'h5'),
      fc.constantFrom('', ' class="align-center"', ' class="align-right"'),
      escaped,
      fc.boolean(),
    )
    .map(
      ([tag, attributes, words, strong]) =>
        `<${tag}${attributes}>${strong ? `<strong>${words}</strong>` : words}</${tag}>`,
    )
  const body = fc.array(block, { maxLength: 25 }).map((blocks) => blocks.join('\n'))

  test('the words stay as they are, but for the anchors added', () => {
    fc.assert(
      fc.property(body, (html) => {
        expect(words(structureBody(html).html)).toBe(words(html))
      }),
    )
  })

  test('anchors are unique, and every entry of the contents and every article leads to one', () => {
    fc.assert(
      fc.property(body, (html) => {
        const { html: structured, contents, articles } = structureBody(html)
        const ids = idsIn(structured)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { id } of [...contents, ...articles]) expect(ids).toContain(id)
      }),
    )
  })

  test('headings go down one level at a time', () => {
    fc.assert(
      fc.property(body, (html) => {
        let before = 1
        for (const { level } of structureBody(html).contents) {
          expect(level).toBeGreaterThan(1)
          expect(level).toBeLessThanOrEqual(before + 1)
          before = level
        }
      }),
    )
  })
})
