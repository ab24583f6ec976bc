import { expect, test } from 'vitest'
import { Engine } from './engine.ts'
import { nothingNarrowed } from './narrowing.ts'
import { readQuery } from './query.ts'
import { buildSearch, usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { filesOf } from './testing/ask-in-node.ts'
import { noFacets } from './testing/generated-records.ts'
import { memoryTree } from './testing/memory-tree.ts'

const phrase = '各单位应当主动公开'

/** Each holds the phrase in its text, every third all its pairs and not the phrase. */
const records = Array.from({ length: 900 }, (_, nth): SearchRecord => {
  const day = new Date(Date.UTC(2020, 0, 1 + nth)).toISOString().slice(0, 10)
  const words = nth % 3 === 0 ? ['各单位应', '应当主', '主动公开'] : [`${phrase}政府信息。`]
  return {
    path: `/documents/${nth}/`,
    type: 'normative-document',
    title: `第${nth}号文件`,
    facets: noFacets,
    numbers: [],
    authorities: [],
    day,
    paragraphs: [...words, ...Array.from({ length: 10 }, (_, place) => `第${place}款 照此办理。`)],
  }
})

async function index() {
  const tree = memoryTree()
  const shape = { ...usualShape, least: 20_000, more: 10_000, most: 40_000, small: 2000 }
  const given = async (paths: string[]) => records.filter(({ path }) => paths.includes(path))
  const built = await buildSearch(records, given, tree.write, shape)
  tree.settle(built)
  expect([...built.segments.values()].flatMap((segment) => segment?.parts ?? []).length).toBeGreaterThan(5)
  const read: string[] = []
  const { whole, part } = filesOf(tree.files)
  const open = () =>
    Engine.open({
      whole: async (path) => {
        read.push(path)
        return whole(path)
      },
      part: async (path, from, to) => {
        read.push(path)
        return part(path, from, to)
      },
    })
  /** How often it is read where something stands in texts, and of how many parts what stands there. */
  const textsRead = async (ask: () => Promise<unknown>): Promise<{ places: number; parts: number }> => {
    read.length = 0
    await ask()
    const count = (ending: string) => read.filter((path) => path.endsWith(ending)).length
    return { places: count('.places'), parts: count('.part') }
  }
  return { open, textsRead }
}

const question = {
  ...readQuery(phrase),
  narrowing: nothingNarrowed,
  today: '2026-01-01',
  order: 'relevance' as const,
  from: 0,
  to: 10,
}

test.each(['relevance', 'day'] as const)('the first of many are known from few texts, by %s', async (order) => {
  const { open, textsRead } = await index()
  const [one, other] = [await open(), await open()]
  let [first, hits]: unknown[] = []
  const some = await textsRead(async () => {
    first = await one.first({ ...question, order })
  })
  const all = await textsRead(async () => {
    ;({ hits } = await other.ask({ ...question, order }))
  })
  expect(first).toHaveLength(10)
  expect(first).toEqual(hits)
  expect(some.parts).toBe(2)
  expect(all.parts).toBeGreaterThan(5)
  expect(some.places).toBeLessThan(all.places / 2)
})

test('of what is narrowed no more texts are read than of what it is narrowed to', async () => {
  const { open, textsRead } = await index()
  const narrowed = { ...question, narrowing: { ...nothingNarrowed, to: '2020-01-06' } }
  const [one, other] = [await open(), await open()]
  let [first, hits]: unknown[] = []
  const some = await textsRead(async () => {
    first = await one.first(narrowed)
  })
  const all = await textsRead(async () => {
    ;({ hits } = await other.ask(narrowed))
  })
  expect(first).toHaveLength(4)
  expect(first).toEqual(hits)
  expect(some.places).toBeLessThan(all.places / 2)
})
