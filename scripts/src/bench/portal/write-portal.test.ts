import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { documentDay } from '@gongkai/content-model/document-day'
import { wordProblem } from '@gongkai/content-model/problem'
import { readSnapshot } from '@gongkai/content-model/snapshot/read'
import { validate } from '@gongkai/content-model/validate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generatedTexts } from './generated-texts.ts'
import { markOf } from './mark.ts'
import type { Mix } from './records.ts'
import { openTexts, type Texts } from './texts.ts'
import { writePortal } from './write-portal.ts'

const corpus = resolve(process.env.CORPUS_DIR ?? '../shared/corpus')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-portal-'))
})
afterAll(() => rm(folder, { recursive: true }))

const write = async (name: string, texts: Texts, mix: Mix) => {
  const at = join(folder, name)
  await writePortal(at, { texts, mix })
  return at
}

describe('a portal to measure with', () => {
  test.each([
    ['made-up texts', 200, async () => generatedTexts()],
    ['the texts of the corpus, where there is one', 60, () => openTexts(corpus)],
  ])('of %s may be used as it is', async (name, count, open) => {
    const snapshot = await readSnapshot(await write(name, await open(), { count, short: 0 }))
    const errors = validate(snapshot).filter(({ severity }) => severity === 'error')
    expect(errors.slice(0, 5).map(wordProblem)).toEqual([])
    const made = snapshot.records.filter((record) => /zk[0-9a-f]{14}/.test(JSON.stringify(record)))
    expect(made).toHaveLength(count)
    expect(new Set(made.map((record) => JSON.stringify(record).match(/zk[0-9a-f]{14}/)?.[0])).size).toBe(count)
    expect(new Set(made.map((record) => ('publisher' in record ? record.publisher : ''))).size).toBeGreaterThan(
      count / 4,
    )
    const days = made.map((record) => ('formedOn' in record ? documentDay(record) : ''))
    expect(new Set(days.map((day) => day.slice(0, 4))).size).toBeGreaterThan(10)
  })

  test('is the same each time', async () => {
    const few = { count: 50, short: 0 }
    const [one, other] = [await write('one', generatedTexts(), few), await write('other', generatedTexts(), few)]
    expect(await readFile(join(one, 'manifest.json'), 'utf8')).toBe(
      await readFile(join(other, 'manifest.json'), 'utf8'),
    )
  })

  test('goes on beyond the titles and bodies that there are, without saying one twice', async () => {
    const texts = { ...generatedTexts(), bodies: 20 }
    const few = { ...texts, entries: texts.entries.slice(0, 30) }
    const { records } = await readSnapshot(await write('few', few, { count: 90, short: 0.5 }))
    const documents = records
      .filter((record) => record.type === 'normative-document')
      .filter(({ editions }) => editions[0]?.body?.includes('zk'))
    expect(new Set(documents.map(({ title }) => title)).size).toBe(documents.length)
    expect(new Set(documents.flatMap(({ editions }) => editions.map(({ body }) => body))).size).toBe(documents.length)
    const numbers = documents.flatMap(({ documentNumbers = [] }) => documentNumbers.map(({ printed }) => printed))
    expect(new Set(numbers).size).toBe(numbers.length)
    const lengths = documents.map(({ editions }) => editions[0]?.body?.length ?? 0)
    expect(lengths.filter((length) => length < 800).length).toBeGreaterThan(documents.length / 4)
  })

  test('marks each record by characters that are found alone', () => {
    const marks = Array.from({ length: 2000 }, (_, at) => markOf(String(at)))
    expect(new Set(marks.map(({ characters }) => characters)).size).toBe(2000)
    expect(markOf('7')).toMatchInlineSnapshot(`
      {
        "characters": "㙿㝲㓧㚐㝏㖿㘆㝮㟱㔦",
        "word": "zk6a189f7625a6da",
      }
    `)
  })
})
