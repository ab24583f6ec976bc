import { cut } from '@gongkai/content-model/fold'
import { beforeAll, describe, expect, test } from 'vitest'
import { index } from './index.ts'
import { usualShape } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { askInNode, suggestInNode } from './testing/ask-in-node.ts'
import { generatedRecords, noFacets, picker } from './testing/generated-records.ts'

const record = (key: string, day: string, title: string, number?: string): SearchRecord => ({
  path: `/documents/${key}/`,
  type: 'normative-document',
  title,
  facets: noFacets,
  numbers: number === undefined ? [] : [{ printed: number }],
  authorities: [],
  day,
  paragraphs: ['正文提到重庆市规划和临政函〔2021〕13号。'],
})

const named: SearchRecord[] = [
  record('a', '2020-01-01', '规范性文件管理办法', '临政函〔2021〕1号'),
  record('b', '2021-01-01', '关于印发规范性文件管理办法的通知', '临政函〔2021〕12号'),
  record('c', '2019-01-01', '规范性文件清理结果', '临政函〔2021〕120号'),
  record('d', '2022-01-01', '《規範性文件》目录', '临政函〔2020〕12号'),
  record('e', '2018-01-01', '重庆市重要事项调整办法', '渝府发〔2018〕7号'),
  record('f', '2023-01-01', 'PPP项目2023年管理办法'),
]
const topics = [
  { code: 'land', label: '国土资源、能源' },
  { code: 'music', label: '音乐' },
  { code: 'land-use', label: '土地利用' },
]
const few = named.map((one, place) => ({ ...one, facets: { ...noFacets, topic: topics.slice(0, 1 + (place % 3)) } }))
const many = generatedRecords(60)

/** Segments of some ten records. */
const shape = { ...usualShape, least: 6000, more: 4000, most: 12_000 }
let ofFew: ReadonlyMap<string, Uint8Array>
let ofMany: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  ofFew = await index(few, { ...shape, least: 500, more: 500, most: 1500 })
  ofMany = await index(many, shape)
  for (const files of [ofFew, ofMany])
    expect([...files.keys()].filter((path) => path.endsWith('.titles')).length).toBeGreaterThan(2)
})

async function pathsFor(typed: string): Promise<string[]> {
  const [found] = await suggestInNode(ofFew, [typed])
  return (found?.records ?? []).map(({ path }) => path)
}

describe('what is suggested', () => {
  test('first begins with what is typed, and the newest comes first', async () => {
    expect(await pathsFor('规范性文件')).toEqual(['d', 'a', 'c', 'b'].map((key) => `/documents/${key}/`))
    expect(await pathsFor('《规范性')).toEqual(['d', 'a', 'c', 'b'].map((key) => `/documents/${key}/`))
  })

  test('has a number that begins as typed, first the whole one', async () => {
    expect(await pathsFor('临政函〔2021〕1')).toEqual(['a', 'b', 'c'].map((key) => `/documents/${key}/`))
    expect(await pathsFor('临政函2021 12')).toEqual(['b', 'c'].map((key) => `/documents/${key}/`))
    expect(await pathsFor('临政函〔2021〕12号')).toEqual(['/documents/b/'])
    expect(await pathsFor('〔2021〕12')).toEqual(['b', 'c'].map((key) => `/documents/${key}/`))
    expect(await pathsFor('临政函〔20')).toEqual(['d', 'b', 'a', 'c'].map((key) => `/documents/${key}/`))
  })

  test('has the initials that are typed, as they are read where they stand', async () => {
    expect(await pathsFor('gfxwj')).toEqual(['d', 'a', 'c', 'b'].map((key) => `/documents/${key}/`))
    expect(await pathsFor('GFXWJGL')).toEqual(['a', 'b'].map((key) => `/documents/${key}/`))
    expect(await pathsFor('cqszysxtz')).toEqual(['/documents/e/'])
    expect(await pathsFor('cq')).toEqual(['/documents/e/'])
    expect(await pathsFor('zqs')).toEqual([])
    expect(await pathsFor('ppp')).toEqual(['/documents/f/'])
  })

  test('is no record that only speaks of it in its text, and nothing for a single character', async () => {
    expect(await pathsFor('重庆市规划')).toEqual([])
    expect(await pathsFor('临政函〔2021〕13')).toEqual([])
    expect(await pathsFor('规')).toEqual([])
    expect(await pathsFor('，。')).toEqual([])
  })

  test('has topics before records, by a character, a name or its initials', async () => {
    const topicsFor = async (typed: string): Promise<string[]> =>
      ((await suggestInNode(ofFew, [typed]))[0]?.topics ?? []).map(({ code }) => code)
    expect(await topicsFor('土')).toEqual(['land-use', 'land'])
    expect(await topicsFor('国土')).toEqual(['land'])
    expect(await topicsFor('能源')).toEqual(['land'])
    expect(await topicsFor('yy')).toEqual(['music'])
    expect(await topicsFor('gtzy')).toEqual(['land'])
    expect(await topicsFor('临江')).toEqual([])
  })

  test('is what a reading of every title and number finds', async () => {
    const pick = picker(11)
    const typed = Array.from({ length: 150 }, () => cutting(pick))
    const found = await suggestInNode(ofMany, typed)
    for (const [nth, text] of typed.entries()) {
      const { topics = [], records: suggested = [] } = found[nth] ?? {}
      expect([text, suggested.map(({ path }) => path)]).toEqual([text, expected(text).slice(0, 8 - topics.length)])
    }
  })
})

test('a search for the initials of a title finds nothing but that word', async () => {
  expect(await askInNode(ofFew, [{ query: 'gfxwj' }, { query: 'GF XW' }, { query: 'ppp' }])).toEqual([
    [],
    [],
    ['/documents/f/'],
  ])
})

/** The beginning of a part of a title or a number, as it is typed. */
function cutting(pick: (below: number) => number): string {
  const { title, numbers } = many[pick(many.length)] ?? record('', '', '')
  const name = [title, ...numbers.map(({ printed }) => printed)][pick(1 + numbers.length)] ?? ''
  const characters = [...name.replaceAll('\u200b', '')]
  const from = pick(2) === 0 ? 0 : pick(characters.length - 2)
  const text = characters.slice(from, from + 2 + pick(8)).join('')
  return cut(text).replaceAll(' ', '').length > 1 ? text : cutting(pick)
}

function expected(typed: string): string[] {
  const asked = ` ${cut(typed)}`
  const isOpen = /[0-9a-z]$/.test(asked) && asked.lastIndexOf(' ') > 0
  const weightOf = ({ title, numbers }: SearchRecord): number =>
    Math.max(
      0,
      ...[title, ...numbers.map(({ printed }) => printed)].flatMap((name, nth) => {
        const text = ` ${cut(name)} `
        return [...text]
          .map((_, at) => at)
          .filter((at) => text.startsWith(asked, at) && (isOpen || text.startsWith(`${asked} `, at)))
          .map((at) => 1 + Number(text.startsWith(`${asked} `, at)) + (at === 0 && nth < 2 ? 2 : 0))
      }),
    )
  return many
    .map((one) => ({ weight: weightOf(one), day: one.day ?? '', path: one.path }))
    .filter(({ weight }) => weight > 0)
    .sort(
      (one, other) => other.weight - one.weight || other.day.localeCompare(one.day) || (one.path < other.path ? -1 : 1),
    )
    .map(({ path }) => path)
}
