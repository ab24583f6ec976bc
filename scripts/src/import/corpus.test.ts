import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparison } from './comparison.ts'
import { expectedRow } from './expected-row.ts'
import { type ImportRow, rowFor, writeNothing } from './import-row.ts'
import { read } from './read.ts'

// Real documents are input and no part of the project: where they are absent, this says so and skips.
const corpus = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../../shared/corpus')
const sample = path.join(corpus, 'sample-300')
const seeds = path.join(corpus, '../seeds')
const present = existsSync(sample)
if (!present) console.log(`Skipped the corpus: nothing at ${corpus}. Set CORPUS_DIR.`)

const dry = { write: writeNothing, dryRun: true, type: 'normative-document' } as const

async function rowsOf(folder: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for (const name of (await readdir(folder)).sort()) {
    const bytes = await readFile(path.join(folder, name))
    rows.push(await rowFor(name, await read({ path: name, bytes }), dry))
  }
  return rows
}

describe.skipIf(!present)('three hundred real documents', () => {
  test('are read as their texts say, and all of them are accounted for', async () => {
    const rows = await rowsOf(path.join(sample, 'docs'))
    const truth = (await readFile(path.join(sample, 'expected.jsonl'), 'utf8')).trim().split('\n')
    const { shares, differences } = comparison(
      rows,
      truth.map((line) => expectedRow.parse(JSON.parse(line))),
    )
    const share = Object.fromEntries(shares.map(({ name, equal, of }) => [name, equal / of]))
    const least = {
      'accounted for': 1,
      refused: 1,
      'held as standard/other': 1,
      title: 0.97,
      'document number': 0.97,
      issuers: 0.9,
      days: 0.95,
      silence: 0.97,
      'stated repeal': 1,
      script: 1,
    }
    for (const [name, floor] of Object.entries(least))
      expect(share[name], `${name}\n${differences.join('\n')}`).toBeGreaterThanOrEqual(floor)
    expect(rows.filter(({ outcome }) => outcome === 'created').length).toBeGreaterThanOrEqual(250)
  }, 300_000)
})

describe.skipIf(!existsSync(seeds))('five real pages', () => {
  test.each([
    ['000', ['T11', 'no-day', 'T17', 'T24', 'T26']],
    ['001', ['T2', 'T3', 'T11', 'T13', 'T14', 'T15', 'T23', 'T24']],
    ['002', ['T1', 'T2', 'T16', 'T17', 'T18', 'T24', 'T27']],
    ['003', ['T11', 'T16', 'T17', 'T19']],
    ['004', ['T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T16', 'T17', 'T20', 'T21', 'T22', 'T25', 'T26']],
  ])('page %s shows %j', async (start, traps) => {
    const name = (await readdir(seeds)).find((entry) => entry.startsWith(start)) ?? ''
    const outcome = await read({ path: name, bytes: await readFile(path.join(seeds, name)) })
    expect(outcome.outcome === 'read' && outcome.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(traps))
  })

  test('all 480 glosses of the third go, and its real brackets stay', async () => {
    const name = (await readdir(seeds)).find((entry) => entry.startsWith('002')) ?? ''
    const outcome = await read({ path: name, bytes: await readFile(path.join(seeds, name)) })
    if (outcome.outcome === 'refused') throw new Error(outcome.reason)
    expect(outcome.findings.find(({ id }) => id === 'T1')?.sentence).toContain('480')
    expect(outcome.body).not.toMatch(/[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+[)）]/)
    expect(outcome.body).toContain('(街道)')
    expect(outcome.language).toBe('zh-Hans')
  })
})
