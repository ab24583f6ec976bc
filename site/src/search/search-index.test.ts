import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { index } from './index.ts'
import { buildSearch, compactSearch, mergeWhenQuiet, type SearchShape, updateSearch } from './search-index.ts'
import type { SearchRecord } from './search-record.ts'
import { weightIn } from './search-state.ts'
import { askInNode, nearestInNode, suggestInNode } from './testing/ask-in-node.ts'
import { gramsIn } from './testing/decode-grams.ts'
import { generatedRecords } from './testing/generated-records.ts'
import { type MemoryTree, memoryTree } from './testing/memory-tree.ts'

/** Segments of some ten records, in parts of three or four. */
const shape: SearchShape = {
  least: 2000,
  more: 1500,
  most: 5000,
  parts: 2,
  open: 3000,
  small: 5000,
  count: 3,
  merged: 8000,
}

type Step =
  | { kind: 'update'; upserts: [place: number, version: number][]; removed: number[] }
  | { kind: 'merge' }
  | { kind: 'compact' }

const place = fc.integer({ min: 0, max: 29 })
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('update' as const),
        upserts: fc.uniqueArray(fc.tuple(place, fc.nat(1)), { selector: ([place]) => place, maxLength: 4 }),
        removed: fc.uniqueArray(place, { maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'merge' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'compact' as const }) },
  ),
  { maxLength: 8 },
)

describe('the search index', () => {
  test('answers after any steps as if it had been built at once, and holds nothing of what was replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 24 }), steps, async (count, steps) => {
        const { tree, records, replaced } = await play(count, steps)
        const whole = await index([...records.values()], shape)
        expect(await askInNode(tree.files, questions)).toEqual(await askInNode(whole, questions))
        expect(await suggestInNode(tree.files, typed)).toEqual(await suggestInNode(whole, typed))
        expect(await nearestInNode(tree.files, missed)).toEqual(await nearestInNode(whole, missed))
        for (const word of replaced) expect(filesThatHold(tree.files, word)).toEqual([])
        // Where it happens to be the first of a sheet, the table names it too.
        const isNoTable = (path: string): boolean => !/\.(?:table|part)$/.test(path)
        for (const record of records.values())
          expect(filesThatHold(tree.files, ownWord(record)).filter(isNoTable)).toHaveLength(4)
        expect([...tree.files.keys()].filter(isText).sort()).toEqual([...whole.keys()].filter(isText).sort())
        tree.settle(await compactSearch(tree.state, tree, shape))
        expect(tree.files).toEqual(whole)
      }),
      { numRuns: 25 },
    )
  })

  test('leaves to be retired only files without anything replaced', async () => {
    const { tree } = await play(24, [])
    const before = version(3, 0)
    const revised = version(3, 1)
    const { retire, drop } = await updateSearch(tree.state, { upserts: [revised], removed: [] }, tree, shape)
    const held = (paths: string[]) =>
      filesThatHold(new Map(paths.map((path) => [path, file(tree, path)])), ownWord(before))
    expect(held(retire)).toEqual([])
    expect(held(drop).sort()).toEqual(filesThatHold(tree.files, ownWord(before)).sort())
    expect(drop.every((path) => tree.files.has(path))).toBe(true)
  })

  test('rewrites no text of a record that stays, and asks for a fixed few files when a record is added', async () => {
    const { tree } = await play(24, [])
    const written: string[] = []
    const asked: string[] = []
    const watched = {
      read: (path: string) => {
        asked.push(path)
        return tree.read(path)
      },
      write: (path: string) => void written.push(path),
    }
    await updateSearch(tree.state, { upserts: [version(25, 0)], removed: [] }, watched, { ...shape, open: 0 })
    expect(asked).toEqual([])
    expect(written.filter(isText)).toHaveLength(1)
    expect(written).toHaveLength(10)
    await updateSearch(tree.state, { upserts: [], removed: [version(3, 0).path] }, watched, shape)
    expect(written.filter(isText)).toHaveLength(1)
  })

  test('never has more small segments than it should, though nothing is ever merged', async () => {
    const tree = memoryTree()
    for (let place = 0; place < 30; place++) {
      const upserts = [version(place, 0)]
      tree.settle(await updateSearch(tree.state, { upserts, removed: [] }, tree, { ...shape, open: 0 }))
      const weights = [...tree.state.segments.values()].map(weightIn)
      expect(weights.filter((weight) => weight < shape.small).length).toBeLessThanOrEqual(shape.count)
    }
    expect([...tree.state.at.keys()]).toHaveLength(30)
  })

  test('is merged step by step until few segments are left, and then no more', async () => {
    const tree = memoryTree()
    const never = {
      ...shape,
      least: 1_000_000,
      most: 2_000_000,
      open: 0,
      count: 100,
      small: 1_000_000,
      merged: 5_000_000,
    }
    for (let place = 0; place < 12; place++) {
      tree.settle(await updateSearch(tree.state, { upserts: [version(place, 0)], removed: [] }, tree, never))
    }
    expect(tree.state.segments.size).toBe(12)
    let step = await mergeWhenQuiet(tree.state, tree, never)
    for (; step !== undefined; step = await mergeWhenQuiet(tree.state, tree, never)) {
      expect(step.drop).toEqual([])
      tree.settle(step)
    }
    expect(tree.state.segments.size).toBeLessThan(4)
    expect(tree.state.at.size).toBe(12)
  })

  test('does nothing for records that stand in it as they are, or that never stood in it', async () => {
    const { tree } = await play(10, [])
    const upserts = [version(1, 0), version(2, 0)]
    const change = await updateSearch(tree.state, { upserts, removed: ['/documents/never/'] }, tree, shape)
    expect(change).toEqual({ segments: new Map(), retire: [], drop: [] })
  })

  test('reads few texts at a time, however many a segment has', async () => {
    const tree = memoryTree()
    const records = Array.from({ length: 400 }, (_, place) => ({
      ...version(place % 30, 0),
      path: `/documents/${place}/`,
    }))
    const given = async (paths: string[]) => records.filter(({ path }) => paths.includes(path))
    const halves = { ...shape, least: 1_000_000, more: 1, most: 2_000_000 }
    tree.settle(await buildSearch(records.slice(1), given, tree.write, halves))
    let open = 0
    let most = 0
    const read = async (path: string) => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setTimeout(resolve, 1))
      open -= 1
      return tree.read(path)
    }
    tree.settle(
      await updateSearch(tree.state, { upserts: records.slice(0, 1), removed: [] }, tree, { ...halves, open: 0 }),
    )
    await compactSearch(tree.state, { read, write: () => {} }, halves)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThan(200)
  })

  test('puts a record that was withdrawn back in its place', async () => {
    const { tree } = await play(12, [])
    const before = new Map(tree.files)
    tree.settle(await updateSearch(tree.state, { upserts: [], removed: [version(5, 0).path] }, tree, shape))
    expect(filesThatHold(tree.files, ownWord(version(5, 0)))).toEqual([])
    tree.settle(await updateSearch(tree.state, { upserts: [version(5, 0)], removed: [] }, tree, shape))
    tree.settle(await compactSearch(tree.state, tree, shape))
    expect(tree.files).toEqual(before)
  })

  test('goes on where a whole part of a segment has gone', async () => {
    const { tree, records } = await play(24, [])
    const [segment] = [...tree.state.segments.values()].filter(({ parts }) => parts.length > 1)
    const part = segment?.parts[0]?.pages.flatMap((page) => page?.path ?? []) ?? []
    expect(part.length).toBeGreaterThan(1)
    tree.settle(await updateSearch(tree.state, { upserts: [], removed: part }, tree, shape))
    const left = [...records.values()].filter(({ path }) => !part.includes(path))
    expect(await askInNode(tree.files, questions)).toEqual(await askInNode(await index(left, shape), questions))
    for (const path of part) expect(filesThatHold(tree.files, ownWord(records.get(path) ?? version(0, 0)))).toEqual([])
  })

  test('cuts many records at once as a whole build cuts them', async () => {
    const tree = memoryTree()
    const upserts = Array.from({ length: 30 }, (_, place) => version(place, 0))
    tree.settle(await updateSearch(tree.state, { upserts, removed: [] }, tree, shape))
    expect(tree.files).toEqual(await index(upserts, shape))
  })

  test('refuses a text that is not the one that was indexed', async () => {
    const { tree } = await play(2, [])
    const [path = ''] = [...tree.files.keys()].filter(isText)
    const altered = Buffer.from(file(tree, path)).toString().replace('临江市', '赌博网')
    tree.files.set(path, Buffer.from(altered))
    const update = updateSearch(tree.state, { upserts: [version(7, 0)], removed: [] }, tree, { ...shape, open: 9000 })
    await expect(update).rejects.toThrow(`(${path}) is not what was indexed`)
  })

  test('refuses two records at one path, and a record that is not given', async () => {
    const tree = memoryTree()
    const twice = { upserts: [version(1, 0), version(1, 1)], removed: [] }
    await expect(updateSearch(tree.state, twice, tree, shape)).rejects.toThrow('/documents/1001/')
    const nothing = buildSearch([{ path: '/documents/1/' }], async () => [], tree.write, shape)
    await expect(nothing).rejects.toThrow('No record for search was given for the path /documents/1/.')
    const { path } = version(1, 0)
    const other = buildSearch([{ path, day: '1999-01-01' }], async () => [version(1, 0)], tree.write, shape)
    await expect(other).rejects.toThrow(`${path} has the day 2011-02-11, expected 1999-01-01`)
  })
})

/** Every version of a record bears a word of its own, which stands nowhere else: in its title, and in its text or, where it has one, an attachment. */
function version(place: number, number: number): SearchRecord {
  const record = generated[place % generated.length]
  if (record === undefined) throw new Error('No records were generated.')
  const word = `version${place}x${number}y`
  const [first, ...others] = record.attachments ?? []
  const title = `${record.title}（${word}）`
  return first === undefined
    ? { ...record, title, paragraphs: [...record.paragraphs, word] }
    : { ...record, title, attachments: [{ ...first, paragraphs: [...first.paragraphs, word] }, ...others] }
}

function ownWord({ paragraphs, attachments: [first] = [] }: SearchRecord): string {
  return (first?.paragraphs ?? paragraphs).at(-1) ?? ''
}

const generated = generatedRecords(30)

const questions = [
  '政务公开',
  '的',
  '临江市人民政府',
  '临政发〔2018〕1号',
  '规范性文件 土地征收',
  '2021',
  'pm2.5',
].flatMap((query) => [{ query }, { query, type: 'interpretation' }])

const typed = [
  '土',
  '土地',
  '临江市人民政府',
  '政务公开',
  '临政发〔2018〕1',
  '2019〕1',
  '通知version1',
  'rmzf',
  'tdzs',
  'td',
]

const missed = ['政务公升', '临江市人民证府关于土地征收', '临政发〔2018〕99号', '全不相干的词句']

async function play(count: number, steps: Step[]) {
  const tree = memoryTree()
  const records = new Map<string, SearchRecord>()
  const replaced = new Set<string>()
  for (let place = 0; place < count; place++) records.set(version(place, 0).path, version(place, 0))
  const given = async (paths: string[]) => paths.flatMap((path) => records.get(path) ?? [])
  tree.settle(await buildSearch([...records.values()], given, tree.write, shape))
  const replace = (path: string): void => {
    const before = records.get(path)
    if (before !== undefined) replaced.add(ownWord(before))
    records.delete(path)
  }
  for (const step of steps) {
    if (step.kind === 'merge') tree.settle(await mergeWhenQuiet(tree.state, tree, shape))
    else if (step.kind === 'compact') tree.settle(await compactSearch(tree.state, tree, shape))
    else {
      const upserts = step.upserts.map(([place, number]) => version(place, number))
      const removed = step.removed
        .map((place) => version(place, 0).path)
        .filter((path) => upserts.every((record) => record.path !== path))
      for (const path of [...removed, ...upserts.map(({ path }) => path)]) replace(path)
      for (const record of upserts) records.set(record.path, record)
      tree.settle(await updateSearch(tree.state, { upserts, removed }, tree, shape))
    }
  }
  for (const record of records.values()) replaced.delete(ownWord(record))
  return { tree, records, replaced }
}

function filesThatHold(files: Map<string, Uint8Array>, word: string): string[] {
  return [...files].flatMap(([path, content]) => {
    const isIn = /\.(?:grams|heads)$/.test(path)
      ? gramsIn(content).some(({ gram }) => gram.includes(word))
      : (/\.(?:table|part|facts)$/.test(path) ? inflateRawSync(content) : Buffer.from(content)).includes(word)
    return isIn ? [path] : []
  })
}

function isText(path: string): boolean {
  return path.startsWith('search/records/')
}

function file({ files }: MemoryTree, path: string): Uint8Array {
  const content = files.get(path)
  if (content === undefined) throw new Error(`The tree has no ${path}.`)
  return content
}
