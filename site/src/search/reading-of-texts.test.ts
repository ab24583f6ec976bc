import { expect, test } from 'vitest'
import { Engine } from './engine.ts'
import { nothingNarrowed } from './narrowing.ts'
import { readQuery } from './query.ts'
import { buildSearch } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { filesOf } from './testing/ask-in-node.ts'
import { noFacets } from './testing/generated-records.ts'
import { memoryTree } from './testing/memory-tree.ts'

const longPhrase = '各级人民政府及其工作部门依照本条例的有关规定办理登记手续'

/** All hold 应当公开, over and over; some that stand beside each other hold 依法处罚, the others its pairs. */
const records = Array.from({ length: 400 }, (_, nth): SearchRecord => {
  const long = nth === 7 ? [longPhrase] : []
  const words = nth >= 396 ? ['各单位依法处罚。'] : ['依法。', '法处。', '处罚。']
  return {
    path: `/documents/${nth}/`,
    type: 'normative-document',
    title: `第${nth}号文件`,
    facets: noFacets,
    numbers: [],
    authorities: [],
    paragraphs: [...Array.from({ length: 60 }, (_, place) => `第${place}项应当公开。`), ...words, ...long],
  }
})

test('of several phrases reads where one stands in those records alone that can hold the others', async () => {
  const { ask } = await openIndex()
  const alone = await ask('应当公开')
  const both = await ask('依法处罚 应当公开')
  expect([alone.total, both.total]).toEqual([400, 4])
  const rare = await ask('依法处罚')
  expect(both.placed - rare.placed).toBeLessThan(alone.placed / 3)
})

test('reads where a word stands that must not occur in those records alone that are found', async () => {
  const { ask } = await openIndex()
  const alone = await ask('应当公开')
  const without = await ask('依法处罚 -应当公开')
  expect(without.total).toBe(0)
  const rare = await ask('依法处罚')
  expect(without.placed - rare.placed).toBeLessThan(alone.placed / 3)
})

test('reads no more pairs of a long phrase than tell that it stands nowhere', async () => {
  const { ask } = await openIndex()
  const { total, looked } = await ask('罅隙应当公开信息依法处罚各单位依法公开信息')
  expect(total).toBe(0)
  expect(looked).toBeLessThanOrEqual(3)
})

test('finds a long phrase of which every pair has to be read, and none that lacks its last', async () => {
  const { ask } = await openIndex()
  expect(await ask(longPhrase)).toMatchObject({ total: 1 })
  expect(await ask(`${longPhrase.slice(0, -1)}罅`)).toMatchObject({ total: 0 })
  expect(await ask(`${longPhrase} 应当公开 -依法处罚`)).toMatchObject({ total: 1 })
  expect(await ask(`${longPhrase} 应当公开 依法处罚`)).toMatchObject({ total: 0 })
})

/** An index that tells of each question how many bytes it read of where pairs stand in texts, and how many times it looked a pair up. */
async function openIndex() {
  const tree = memoryTree()
  const given = async (paths: string[]) => records.filter(({ path }) => paths.includes(path))
  tree.settle(await buildSearch(records, given, tree.write))
  const files = filesOf(tree.files)
  const ask = async (query: string) => {
    let [placed, looked] = [0, 0]
    const engine = await Engine.open({
      ...files,
      part: (path, from, to) => {
        if (path.endsWith('.places')) placed += to - from
        if (path.endsWith('.grams')) looked += 1
        return files.part(path, from, to)
      },
    })
    const question = { ...readQuery(query), narrowing: nothingNarrowed, today: '2026-11-29', from: 0, to: 10 }
    const { total } = await engine.ask({ ...question, order: 'relevance' })
    return { total, placed, looked }
  }
  return { ask }
}
