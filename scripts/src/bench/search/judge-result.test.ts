import { expect, test } from 'vitest'
import type { RawRecord } from './corpus-records.ts'
import { asked } from './drawing.ts'
import { faultsOfResult } from './judge-result.ts'
import type { JudgedQuery } from './judged-query.ts'
import type { ShownResult } from './shown-results.ts'

const record: RawRecord = {
  path: '/documents/1/',
  type: 'normative-document',
  title: '公开办法',
  facets: { authority: [], topic: [], level: [] },
  numbers: [{ printed: '云政发〔2021〕12号' }],
  authorities: ['云汀市人民政府'],
  day: '2021-06-01',
  life: { effectiveOn: '2021-07-01' },
  paragraphs: ['第一条 为了依法，公开信息。', '第二条 应当及时公开。', '第二章 监督', '第三条 由主管部门负责。'],
}
const judged: JudgedQuery = { kind: 'phrase', ...asked('依法公开') }
const shown: ShownResult = {
  path: '/documents/1/',
  address: '/documents/1/?words=x',
  headMarks: [],
  excerptMarks: ['依法，公开'],
  excerpt: '为了依法，公开信息。',
  validity: '现行有效',
  articles: [{ label: '第一条', address: '/documents/1/?words=x#article-1', mark: '依法，公开' }],
}
const faults = (change: Partial<ShownResult>, query: Partial<JudgedQuery> = {}): string[] =>
  faultsOfResult({ ...shown, ...change }, record, { ...judged, ...query }, '2022-01-01')

test('a result that shows what was asked for, where it stands, is right', () => {
  expect(faults({})).toEqual([])
  expect(
    faults(
      { headMarks: ['12号'], excerptMarks: ['及时'], excerpt: '应当及时公开。', articles: [] },
      asked('12号 及时'),
    ),
  ).toEqual([])
})

test('an excerpt without the word is wrong, unless the title has it', () => {
  expect(faults({ excerptMarks: [], articles: [] })).toEqual(['/documents/1/: “依法公开” is not marked in the excerpt'])
  expect(faults({ headMarks: ['公开'], excerptMarks: [], articles: [] }, asked('公开'))).toEqual([])
  expect(faults({ excerptMarks: ['公开'], articles: [] }, asked('公开'))).toEqual([
    '/documents/1/: “公开” is not marked in the head',
  ])
})

test('each of several words has to be marked', () => {
  expect(faults({}, asked('依法公开 主管部门'))).toEqual(['/documents/1/: “主管部门” is not marked in the excerpt'])
  expect(faults({}, asked('依法公开 12号'))).toEqual(['/documents/1/: “12号” is not marked in the head'])
})

test('what was not asked for must not be marked, unless the query names a record', () => {
  expect(faults({ headMarks: ['办法'] })).toEqual(['/documents/1/: marks “办法”'])
  expect(faults({ headMarks: ['办法'] }, { named: new Set(['/documents/1/']) })).toEqual([])
})

test('a record that was named marks its name', () => {
  const named = { ...asked('公开办法2021年12号'), named: new Set(['/documents/1/']) }
  expect(faults({ headMarks: ['2021〕12号'], excerptMarks: [], articles: [] }, named)).toEqual([])
  expect(faults({ excerptMarks: [], articles: [] }, named)).toEqual(['/documents/1/: marks nothing'])
})

test('an excerpt of another text is wrong', () => {
  expect(faults({ excerpt: '为了依法，公开信息。 …应当及时公开。' })).toEqual([])
  expect(faults({ excerpt: '为了依法，公开信息。 应当及时公开。 为了依法，公开信息。' })).toEqual([])
  expect(faults({ excerpt: '为了依法，公开信息。 应当及时公示。 为了依法，公开信息。' })).toHaveLength(1)
  expect(faults({ excerpt: '为了依法，公开消息。' })).toEqual([
    '/documents/1/: the excerpt “为了依法，公开消息。” does not stand in it',
  ])
})

test.each([
  [{ label: '第二条', anchor: 'article-2' }, '“依法，公开” does not stand in 第二条 (1 of that number)'],
  [{ label: '第九条', anchor: 'article-9' }, '“依法，公开” does not stand in 第九条 (0 of that number)'],
  [{ label: '第二条', anchor: 'article-1' }, '第二条 leads to #article-1'],
])('a link to another article is wrong: %o', ({ label, anchor }, fault) => {
  const article = { label, address: `/documents/1/?words=x#${anchor}`, mark: '依法，公开' }
  expect(faults({ articles: [article] })).toEqual([`/documents/1/: ${fault}`])
})

test('a heading stands in no article', () => {
  const article = { label: '第二条', address: '/documents/1/?words=x#article-2', mark: '监督' }
  expect(faults({ excerptMarks: ['监督'], excerpt: '第二章 监督', articles: [article] }, asked('监督'))).toEqual([
    '/documents/1/: “监督” does not stand in 第二条 (1 of that number)',
  ])
})

test('a link to another record is wrong', () => {
  const article = { label: '第一条', address: '/documents/2/?words=x#article-1', mark: '依法，公开' }
  expect(faults({ address: '/documents/2/', articles: [article] })).toHaveLength(2)
})

test('another state than that of the day is wrong', () => {
  expect(faults({ validity: '2021-06-30 2021年7月1日起施行' }, { address: { on: '2021-06-30' } })).toEqual([])
  expect(faults({}, { address: { on: '2021-06-30' } })).toEqual([
    '/documents/1/: says “现行有效” of 2021-06-30, expected “起施行”',
  ])
})
