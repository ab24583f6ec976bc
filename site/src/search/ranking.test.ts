import { expect, test } from 'vitest'
import { index } from './index.ts'
import { usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { askInNode } from './testing/ask-in-node.ts'
import { noFacets } from './testing/generated-records.ts'

/** The newer, the later it is made: without weight or nearness the last comes first. */
let day = 0
const record = (path: string, more: Partial<SearchRecord>): SearchRecord => ({
  path,
  type: 'normative-document',
  title: '通知',
  facets: noFacets,
  numbers: [],
  authorities: [],
  day: `20${String(10 + Math.floor(day / 12)).padStart(2, '0')}-${String(1 + (day++ % 12)).padStart(2, '0')}-01`,
  paragraphs: [],
  ...more,
})

const far = Array.from({ length: 20 }, () => '本段说的是别的事情。')
const records = [
  record('/title/', { title: '养老服务补贴办法' }),
  record('/title-and-text/', { title: '养老服务办法', paragraphs: ['发放补贴。'] }),
  record('/summary/', { summary: '发放养老补贴。' }),
  record('/near/', { paragraphs: [...far, '对养老机构给予补贴。', ...far] }),
  record('/near-three/', { paragraphs: ['养老机构。', ...far, '机构养老，发放补贴。', ...far] }),
  record('/far-apart/', { paragraphs: ['养老机构。', ...far, '农业补贴。', ...far, '机构'] }),
  record('/farther/', { paragraphs: ['补贴。', ...far, ...far, '养老机构。'] }),
]

const paths = async (query: string, shape = usualShape): Promise<string[]> =>
  (await askInNode(await index(records, shape), [{ query }]))[0] ?? []

test('words in the title come before words in the text, and these the first where they stand together', async () => {
  const expected = ['/title/', '/title-and-text/', '/summary/', '/near-three/', '/near/', '/farther/', '/far-apart/']
  expect(await paths('养老 补贴')).toEqual(expected)
  expect(await paths('补贴 养老')).toEqual(expected)
})

test('all words have to stand together, not some of them', async () => {
  expect(await paths('养老 机构 补贴')).toEqual(['/near-three/', '/near/', '/farther/', '/far-apart/'])
  expect(await paths('养老机构 补贴')).toEqual(['/near/', '/farther/', '/far-apart/', '/near-three/'])
})

test('words in a heading come before words in the text, and after words in the summary', async () => {
  const heading = '第二章 养老补贴'
  const files = await index([
    record('/heading/', { headings: [heading], paragraphs: [...far, heading, ...far] }),
    record('/text/', { paragraphs: ['发放养老补贴。'] }),
    record('/summary/', { summary: '养老补贴' }),
    record('/headings-apart/', { headings: ['养老', '补贴'], paragraphs: ['养老', ...far, '补贴'] }),
  ])
  const expected = ['/summary/', '/heading/', '/headings-apart/', '/text/']
  expect(await askInNode(files, [{ query: '养老 补贴' }, { query: '养老补贴' }])).toEqual([
    expected,
    ['/summary/', '/heading/', '/text/'],
  ])
})

test('no order depends on how the records are divided', async () => {
  const divided = { ...usualShape, least: 300, more: 1, most: 800, small: 1 }
  for (const query of ['养老 补贴', '养老 机构 补贴', '别的 补贴', '事情 机构'])
    expect(await paths(query, divided)).toEqual(await paths(query))
})

test('a record of which nearly the whole title is said comes before newer ones with a longer title around it', async () => {
  const named = [
    record('/own/', { title: '云汀市行政规范性文件管理办法' }),
    record('/of-another-year/', { title: '云汀市行政规范性文件管理办法（试行）' }),
    record('/amends/', { title: '云汀市人民政府关于修改《云汀市行政规范性文件管理办法》的决定' }),
    record('/cites/', { paragraphs: ['依照《云汀市行政规范性文件管理办法》制定。'] }),
  ]
  const divided = { ...usualShape, least: 10, more: 1, most: 10, small: 1 }
  const queries = ['行政规范性文件管理办法', '行政规范性文件 管理办法', '规范性文件'].map((query) => ({ query }))
  for (const shape of [usualShape, divided]) {
    const [near, parted, part] = await askInNode(await index(named, shape), queries)
    expect(near).toEqual(['/own/', '/amends/', '/of-another-year/', '/cites/'])
    expect(parted).toEqual(near)
    expect(part).toEqual(['/amends/', '/of-another-year/', '/own/', '/cites/'])
  }
})
