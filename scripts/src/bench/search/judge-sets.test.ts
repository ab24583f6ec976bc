import { index } from '@gongkai/site/search/index'
import { filesOf } from '@gongkai/site/search/testing/ask-in-node'
import { noFacets } from '@gongkai/site/search/testing/generated-records'
import { expect, test } from 'vitest'
import { indexedRecord, type RawRecord } from './corpus-records.ts'
import { asked } from './drawing.ts'
import { SetsJudge } from './judge-sets.ts'
import { type JudgedQuery, Truth } from './judged-query.ts'
import { RawScan } from './raw-scan.ts'

const record = (number: number, title: string): RawRecord => ({
  path: `/documents/${number}/`,
  type: 'disclosure',
  title,
  facets: noFacets,
  numbers: [],
  authorities: [],
  day: '2021-06-01',
  paragraphs: [`第${number}份公开的文件`],
})
const records = Array.from({ length: 30 }, (_, number) => record(number, number % 3 === 0 ? '公开办法' : '公告'))
const queries: JudgedQuery[] = ['公开', '公开办法', '没有的话'].map((query) => ({ kind: 'phrase', ...asked(query) }))

async function judged(indexed: readonly RawRecord[], scanned: readonly RawRecord[]) {
  const files = await index(indexed.map(indexedRecord))
  const first = [...files].flatMap(([path, content]): [string, string][] => {
    const name = /^search\/records\/..\/([^.]+)\.json$/.exec(path)?.[1]
    return name === undefined ? [] : [[`20210601${name}`, JSON.parse(new TextDecoder().decode(content)).path]]
  })
  const truth = new Truth(new RawScan([...scanned]), () => '2024-01-01')
  const judge = await SetsJudge.open(filesOf(files), new Map(first))
  for (const query of queries) await judge.judge(query, truth.answer(query), truth.today)
  return judge.sets
}

test('every hit is compared, beyond the first page as well', async () => {
  expect(await judged(records, records)).toEqual({ hits: 40, recall: 1, precision: 1, faulty: [] })
})

test('one that is missing and another that does not belong do not make up for each other', async () => {
  const { recall, precision, faulty } = await judged(records.slice(1), records.slice(0, -1))
  expect([recall, precision]).toEqual([38 / 40, 38 / 39].map((share) => expect.closeTo(share)))
  expect(faulty.flatMap(({ wrong }) => wrong)).toEqual([
    '/documents/29/ does not belong',
    '/documents/0/ is missing',
    '/documents/0/ is missing',
  ])
})
