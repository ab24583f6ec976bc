import { expect, test } from 'vitest'
import type { Asked } from './ask-all.ts'
import { asked } from './drawing.ts'
import { reportSearch } from './report-search.ts'

const answer: Asked = {
  kind: 'phrase',
  query: '公开',
  judged: { kind: 'phrase', ...asked('公开'), address: { type: 'plan' } },
  truth: 3,
  total: 3,
  wrong: [],
  articles: 2,
  took: { shown: 90, done: 100 },
  requests: 5,
  bytes: 20_000,
}

test('what was wrong is told with the query, what was found and what was expected', () => {
  const measured = {
    records: 2000,
    real: true,
    inSteps: false,
    indexing: { seconds: 1, processor: 1, memory: 1e9 },
    setUp: { shown: 1, requests: 1, bytes: 1 },
    slow: [{ shown: 1, done: 2 }],
    asked: [answer, { ...answer, wrong: ['4 told, 3 there'] }, { ...answer, isFirst: false }],
    further: {
      counted: 1,
      counts: 7,
      paged: 1,
      pages: 3,
      faulty: [{ kind: 'common' as const, query: '?q=的', wrong: ['/1/ stands there again'] }],
    },
    sets: {
      hits: 1000,
      recall: 0.999,
      precision: 1,
      faulty: [{ kind: 'phrase' as const, query: '?q=公开', wrong: ['/2/ is missing'] }],
    },
  }
  const told = reportSearch([measured], { day: '2026-11-28', machine: 'two', command: 'bench' })
  const query = `?${new URLSearchParams({ q: '公开', type: 'plan' })}`
  expect(told).toContain('| phrase | 3 | 2 | 0 of 1 |')
  expect(told).toContain(
    'All hits of all 3 queries, 1,000, compared: recall 0.99900, precision 1.00000. 6 links to articles judged, 7 numbers at the filters of 1 queries, all 3 pages of 1 queries; of the last two 1 queries wrong.',
  )
  expect(told.split('\n').filter((line) => line.startsWith('- '))).toEqual([
    `- phrase “${query}”: 4 told, 3 there`,
    `- phrase “${query}”: not first`,
    '- common “?q=的”: /1/ stands there again',
    '- phrase “?q=公开”: /2/ is missing',
  ])
})
