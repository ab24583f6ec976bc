import { expect, test } from 'vitest'
import { index } from './index.ts'
import type { SearchRecord } from './search-record.ts'
import { askInNode } from './testing/ask-in-node.ts'
import { noFacets } from './testing/generated-records.ts'

const record = (
  path: string,
  title: string,
  number: string,
  day: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  path,
  type: 'normative-document',
  title,
  facets: noFacets,
  numbers: [{ printed: number }],
  authorities: ['杭州市人民政府办公厅'],
  day,
  paragraphs: ['为了规范管理。'],
  ...more,
})

const records = [
  record('/1/', '关于印发管理办法的通知', '杭政办〔2021〕12号', '2021-03-01'),
  record('/2/', '关于印发管理办法的通知（修订）', '杭政办〔2021〕1号', '2022-03-01'),
  record('/3/', '转发杭政办〔2021〕12号文件的通知', '杭政办函〔2021〕12号', '2023-03-01'),
  record('/4/', '通知', '国务院令第588号', '2011-01-08', { authorities: ['国务院'] }),
  record('/5/', '其他', '杭政办〔2012〕2021号', '2024-03-01', {
    paragraphs: ['依照杭政办〔2021〕12号，关于印发管理办法的通知，国务院令第588号。'],
  }),
  record('/6/', '又一个', '杭政办〔2021〕112号', '2024-05-01', { authorities: ['杭州市人民政府'] }),
]

test.each([
  ['杭政办〔2021〕12号', ['/1/', '/3/', '/5/']],
  ['杭政办[2021]12号', ['/1/', '/3/', '/5/']],
  ['杭政办（２０２１）012号', ['/1/']],
  ['杭政办 2021 12', ['/1/', '/3/', '/5/']],
  ['杭政办2021年第12号', ['/1/', '/3/', '/5/']],
  ['杭政办2021年12号 -管理办法', ['/3/']],
  ['杭州市人民政府办公厅2021年12号', ['/3/', '/1/']],
  ['杭州市人民政府 2021 112', ['/6/']],
  ['市人民政府办公厅2021年1号', ['/2/']],
  ['2021年12号 杭州市人民政府办公厅', ['/3/', '/1/']],
  ['2021年第12号杭州市人民政府办公厅', ['/3/', '/1/']],
  ['2021年12号 杭政办', ['/1/']],
  ['国务院令588号', ['/4/', '/5/']],
  ['国务院令第588号', ['/4/', '/5/']],
  ['关于印发管理办法的通知', ['/1/', '/2/', '/5/']],
  ['關於印發管理辦法的通知（修訂）', ['/2/']],
  ['通知', ['/4/']],
])('what “%s” names comes first', async (query, expected) => {
  const [paths = []] = await askInNode(await index(records), [{ query }])
  expect(paths.slice(0, expected.length)).toEqual(expected)
})

test('a number is not taken for another that begins or ends with it', async () => {
  const files = await index(records)
  expect(await askInNode(files, [{ query: '杭政办〔2021〕2号' }, { query: '政办〔2021〕112号 -杭政办' }])).toEqual([
    [],
    [],
  ])
})

test('an authority is not taken for another whose name begins with its own', async () => {
  const files = await index(records)
  expect(
    await askInNode(files, [{ query: '杭州市人民政府2021年1号' }, { query: '杭州市人民政府2021年112号' }]),
  ).toEqual([[], ['/6/']])
})

test('a record that is named is left out where it holds what is not wanted, or is of another type', async () => {
  const files = await index(records)
  const queries = [{ query: '"杭政办〔2021〕12号" -管理办法' }, { query: '杭政办〔2021〕12号', type: 'plan' }]
  expect(await askInNode(files, queries)).toEqual([['/3/'], []])
})

test('a number ends where it ends: neither a longer one nor an index number is taken for it', async () => {
  const others = [
    record('/a/', '甲', '杭财〔2021〕12号', '2020-01-01'),
    record('/b/', '乙', 'K10-2021-12', '2022-01-01'),
    record('/c/', '丙', '杭财〔2021〕12-3号', '2023-01-01'),
  ]
  const queries = [{ query: '杭州市人民政府办公厅2021年12号' }, { query: '杭财〔2021〕12号' }]
  expect(await askInNode(await index(others), queries)).toEqual([['/a/'], ['/a/']])
})

test.each([
  ['杭财〔2021〕3号', 3],
  ['ZJAC00-2021-0012', 2],
  ['zjac00－2021－0012', 2],
  ['11330100002489559U/2021-00012', 1],
  ['关于印发专项资金管理办法的通知', 3],
])('all that share the number or title “%s” come before what cites it', async (query, count) => {
  const title = '关于印发专项资金管理办法的通知'
  const [unified, indexed] = [
    { label: '统一编号', printed: 'ZJAC00-2021-0012' },
    { label: '索引号', printed: '11330100002489559U/2021-00012' },
  ]
  const number = '杭财〔2021〕3号'
  const shared = [[unified, indexed], [unified], []].map((more, nth) =>
    record(`/shared/${nth}/`, title, number, `2021-01-0${nth + 1}`, { numbers: [{ printed: number }, ...more] }),
  )
  const citing = Array.from({ length: 12 }, (_, nth) =>
    record(`/citing/${nth}/`, `废止《${title}》（${number}）`, `杭财〔2022〕${nth + 20}号`, `2022-01-${nth + 10}`, {
      paragraphs: [`${number}，统一编号 ${unified.printed}，索引号 ${indexed.printed}，《${title}》。`],
    }),
  )
  const [paths = []] = await askInNode(await index([...citing, ...shared]), [{ query }])
  expect(paths.slice(0, count).sort()).toEqual(shared.slice(0, count).map(({ path }) => path))
  expect(paths).toHaveLength(count + citing.length)
})
