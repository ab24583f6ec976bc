import { beforeAll, describe, expect, test } from 'vitest'
import { index } from './index.ts'
import { usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { nearestInNode } from './testing/ask-in-node.ts'
import { noFacets } from './testing/generated-records.ts'

const titled = (key: string, day: string, title: string, number: string): SearchRecord => ({
  path: `/documents/${key}/`,
  type: 'normative-document',
  title,
  facets: noFacets,
  numbers: [{ printed: number }],
  authorities: [],
  day,
  paragraphs: ['本文谈到居住证件管理规定。'],
})

const records = [
  titled('a', '2020-01-01', '云汀市居住证管理办法', '云政令〔2020〕3号'),
  titled('b', '2021-01-01', '云汀市居住证管理办法实施细则', '云政办发〔2021〕12号'),
  titled('c', '2022-01-01', '关于做好防汛工作的通知', '云防汛〔2022〕1号'),
  titled('d', '2023-01-01', '云汀市犬只管理条例', '云人常〔2023〕9号'),
  ...Array.from({ length: 9 }, (_, nth) =>
    titled(`e${nth}`, `2010-01-0${1 + nth}`, `第${nth}期规章汇编`, `云汇〔2010〕${nth}号`),
  ),
]
let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  files = await index(records, { ...usualShape, least: 500, more: 500, most: 2000 })
})

async function near(query: string): Promise<string[]> {
  const [found = []] = await nearestInNode(files, [query])
  return found.map(({ path }) => path.split('/')[2] ?? '')
}

describe('the nearest titles', () => {
  test('share the most with a query that is a little wrong, the newest first among equals', async () => {
    expect(await near('云汀市居住正管理办法')).toEqual(['b', 'a'])
    expect(await near('居住证管理办法实施规则')).toEqual(['b', 'a'])
    expect(await near('做好防讯工作')).toEqual(['c'])
  })

  test('are no more than five', async () => {
    expect(await near('规章会编')).toEqual(['e8', 'e7', 'e6', 'e5', 'e4'])
  })

  test('are also those of the nearest numbers', async () => {
    expect(await near('云政办发〔2021〕99号')).toEqual(['b'])
  })

  test('are none where less than half of the query is shared, or only a text shares it', async () => {
    expect(await near('犬只免疫接种登记')).toEqual([])
    expect(await near('证件')).toEqual([])
    expect(await near('通')).toEqual([])
    expect(await near('')).toEqual([])
  })
})
