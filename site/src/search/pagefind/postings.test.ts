import * as pagefind from 'pagefind'
import { afterAll, expect, test } from 'vitest'
import { buildSegment } from '../build-segment.ts'
import { byDay } from '../division.ts'
import { prepare } from '../prepare.ts'
import { decodeFile, lists } from '../testing/decode-index.ts'
import { generatedRecords, picker } from '../testing/generated-records.ts'

afterAll(() => pagefind.close())

const pick = picker(3)
const rare = (): string => String.fromCodePoint(0x4e00 + pick(3000))

const records = generatedRecords(60)
  .map((record) => ({
    ...record,
    paragraphs: [
      ...record.paragraphs,
      ...Array.from({ length: 20 }, () => Array.from({ length: 40 }, rare).join('')),
      '𠮷野家 Ａ４ Übersicht ガイド №5',
    ],
  }))
  .sort(byDay)
  .map(prepare)

test('writes the words, the chunks and the types as the indexer of Pagefind does', async () => {
  const { segment, files } = await buildSegment(records)
  const own = filesOf(files)
  const theirs = filesOf(await indexedByPagefind())
  expect(segment.chunks.length).toBeGreaterThan(1)
  expect(own.words).toEqual(theirs.words)
  expect(own.ranges).toEqual(theirs.ranges)
  expect(own.types).toEqual(theirs.types)
  expect(own.version).toBe(theirs.version)
  expect(own.pages).toBe(theirs.pages)
})

async function indexedByPagefind(): Promise<Map<string, Uint8Array>> {
  const { index } = await pagefind.createIndex({ forceLanguage: 'unknown' })
  for (const { path, type, tokens } of records) {
    await index?.addCustomRecord({
      url: path,
      content: tokens.join(' '),
      language: 'unknown',
      filters: { type: [type] },
    })
  }
  const built = await index?.getFiles()
  return new Map(built?.files.map(({ path, content }) => [path, content]))
}

function filesOf(files: Map<string, Uint8Array>) {
  const one = (end: string) => decodeFile([...files].find(([path]) => path.endsWith(end))?.[1] ?? new Uint8Array())
  const [version, pages, chunks] = lists(one('.pf_meta'))
  const words = lists(chunks).map((chunk) => one(`index/${lists(chunk)[2]}.pf_index`))
  const ranges = lists(chunks).map((chunk) => lists(chunk).slice(0, 2))
  return { version, pages: lists(pages).length, ranges, words, types: one('.pf_filter') }
}
