import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from './lay-out.ts'
import { begins, fileAt, partAt } from './positions.ts'
import type { SearchRecord } from './search-record.ts'
import { noFacets } from './testing/generated-records.ts'

const record: SearchRecord = {
  path: '/documents/1/',
  type: 'normative-document',
  title: '关于公开的通知',
  facets: noFacets,
  numbers: [{ printed: '临政发〔2021〕1号' }, { label: '索引号', printed: '11330000/2021-1' }],
  authorities: ['临江市人民政府'],
  day: '2021-01-01',
  summary: '概述',
  paragraphs: ['正文，第一段', '——', '第二段'],
}

test('every part begins at its place', () => {
  const content = layOut(record).tokens
  const at = (from: number, length: number) => content.slice(from, from + length).join('')
  expect(at(begins.title, 7)).toBe('关于公开的通知')
  expect(at(begins.numbers, 6)).toBe('临政发20211号')
  expect(at(begins.authorities, 7)).toBe('临江市人民政府')
  expect(at(begins.summary, 2)).toBe('概述')
  expect(at(begins.body, 9)).toBe('正文第一段|第二段')
})

test('headings stand in the head besides, as many as have room, and push nothing on', () => {
  const headings = ['第一章 总则', '长'.repeat(240), '第三章 附则'.repeat(4), '末章']
  const content = layOut({ ...record, headings }).tokens
  const laid = content.slice(begins.headings, begins.body).join('')
  expect(laid.startsWith(`第一章总则|${'长'.repeat(240)}|`)).toBe(true)
  expect(laid).not.toContain('附则')
  expect(content.slice(begins.body)).toEqual(layOut(record).tokens.slice(begins.body))
})

test('nothing reaches from the head into the text', () => {
  const passage = fc.integer({ min: 1, max: 900 }).map((length) => '长'.repeat(length))
  fc.assert(
    fc.property(passage, fc.array(passage, { maxLength: 2 }), passage, (title, authorities, summary) => {
      const { tokens } = layOut({ ...record, title, authorities, summary })
      expect(tokens.slice(begins.body - 1, begins.body + 1)).toContain('|')
      const count = [title, ...authorities, summary].join('').length
      expect(tokens.filter((token) => token === '长')).toHaveLength(count)
    }),
  )
})

test('no two passages touch', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'公开12，') }), { maxLength: 8 }), (paragraphs) => {
      const passages = layOut({ ...record, paragraphs })
        .tokens.join(' ')
        .split(/(?: ?\| ?)+/)
        .filter(Boolean)
      expect(passages.length).toBe(5 + paragraphs.filter((text) => /[^，]/.test(text)).length)
    }),
  )
})

test('attachments stand behind the text, each apart', () => {
  const attachments = [
    { name: '表', address: '/files/a.pdf', paragraphs: ['甲乙', '丙'] },
    { name: '表二', address: '/files/b.pdf', paragraphs: ['丁'] },
  ]
  const { tokens, files } = layOut({ ...record, attachments })
  expect(tokens.slice(begins.body).join('')).toBe('正文第一段|第二段|甲乙|丙|丁|')
  expect(files).toEqual([
    {
      paragraphs: ['正文，第一段', '第二段'],
      attached: [
        { nth: 0, paragraphs: ['甲乙', '丙'] },
        { nth: 1, paragraphs: ['丁'] },
      ],
    },
  ])
})

test('the file that a place names holds the paragraph that stands there', () => {
  const paragraphs = Array.from({ length: 60 }, (_, place) => `第${'长'.repeat(300)}段${place}`)
  const { tokens, files } = layOut({ ...record, paragraphs })
  expect(files.length).toBeGreaterThan(3)
  for (const [place, token] of tokens.entries()) {
    if (partAt(place) !== 'body' || !/^\d+$/.test(token)) continue
    expect(files[fileAt(place)]?.paragraphs.some((text) => text.endsWith(`段${token}`))).toBe(true)
  }
})

test('a title that is longer than its room is still whole', () => {
  const title = '长'.repeat(300)
  expect(layOut({ ...record, title }).tokens.join(' ')).toContain([...title, '$', '|', '临'].join(' '))
})
