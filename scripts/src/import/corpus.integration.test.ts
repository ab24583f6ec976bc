import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type OpenCms, openCms } from '@gongkai/cms/contract/open-cms'
import { seedIfEmpty } from '@gongkai/cms/run/seed'
import { serviceKey } from '@gongkai/cms/run/service-key'
import { exportSnapshot } from '@gongkai/cms/snapshot/export'
import { exampleDay } from '@gongkai/content-model/examples'
import { readSnapshot } from '@gongkai/content-model/snapshot/read'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import type { NormativeDocument } from '@gongkai/content-model/types/normative-document'
import { validityOn } from '@gongkai/content-model/validity'
import type { Portal } from '@gongkai/site/portal'
import { openPortal } from '@gongkai/site/portal/open-portal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { release } from '../release/release.ts'
import { comparison } from './comparison.ts'
import { expectedRow } from './expected-row.ts'
import { findFiles } from './find-files.ts'
import { type ImportRow, rowFor } from './import-row.ts'
import { read } from './read.ts'
import type { CmsDoor, Row } from './write/door.ts'
import { linkRepeals } from './write/link-repeals.ts'
import { localDoor } from './write/local-door.ts'
import { importSettings } from './write/settings.ts'
import { writeRecords } from './write/write-record.ts'

// Real documents are input and no part of the project: where they are absent, this says so and skips.
const corpus = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../../shared/corpus')
const sample = path.join(corpus, 'sample-300')
const present = existsSync(sample)
if (!present) console.log(`Skipped the import of the corpus into a CMS: nothing at ${corpus}. Set CORPUS_DIR.`)

/** From the files to the site: three hundred real documents go through the CMS, a snapshot and a release. */
describe.skipIf(!present)('three hundred real documents, imported and published', () => {
  let cms: OpenCms
  let door: CmsDoor
  let folder = ''
  let rows: ImportRow[] = []
  let portal: Portal
  let published: readonly NormativeDocument[] = []

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gongkai-corpus-'))
    cms = await openCms('SQLite')
    await seedIfEmpty(cms.payload)
    await serviceKey(cms.payload, 'importer', ['importer'])
    const { docs } = await cms.payload.find({
      collection: 'users',
      where: { name: { equals: '程序：importer' } },
      depth: 0,
    })
    door = localDoor(cms.payload, docs[0] as unknown as Row)
    rows = await importAll(door)
    await linkRepeals(door, rows)
    const { snapshot, fileAt } = await exportSnapshot(cms.payload)
    await writeSnapshot(path.join(folder, 'snapshot'), snapshot, fileAt)
    await release({ snapshot: path.join(folder, 'snapshot'), out: path.join(folder, 'site'), today: exampleDay })
    portal = openPortal(await readSnapshot(path.join(folder, 'snapshot')), exampleDay)
    const keys = new Set(rows.filter(isPublished).map(({ record }) => record?.split('/')[1]))
    published = portal.library.ofType('normative-document').filter(({ key }) => keys.has(key))
  }, 900_000)

  afterAll(async () => {
    await cms?.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('are all accounted for, most of them published, the others with their reasons', () => {
    const outcomes = Object.groupBy(rows, ({ outcome }) => outcome)
    expect(rows).toHaveLength(300)
    expect(outcomes.created?.length).toBeGreaterThanOrEqual(250)
    expect(published).toHaveLength(outcomes.created?.length ?? 0)
    const unexplained = [...(outcomes.held ?? []), ...(outcomes.refused ?? [])].filter(
      ({ reasons }) => reasons.length === 0,
    )
    expect(unexplained.map(({ file }) => file)).toEqual([])
  })

  test('are read as their texts say', async () => {
    const truth = (await readFile(path.join(sample, 'expected.jsonl'), 'utf8')).trim().split('\n')
    const { shares, differences } = comparison(
      rows,
      truth.map((line) => expectedRow.parse(JSON.parse(line))),
    )
    const least: Readonly<Record<string, number>> = {
      'accounted for': 1,
      title: 0.97,
      'document number': 0.97,
      issuers: 0.9,
      days: 0.95,
      silence: 0.97,
    }
    for (const { name, equal, of } of shares)
      expect(equal / of, `${name}\n${differences.join('\n')}`).toBeGreaterThanOrEqual(least[name] ?? 1)
  })

  test('have each a page, a line in a list, an entry in a feed, and can be found', async () => {
    const files = await readdir(path.join(folder, 'site'), { recursive: true })
    const pages = new Set(files.filter((file) => file.endsWith('index.html')))
    const inLists = await linksIn([...pages].filter(isListPage))
    const inFeeds = await linksIn(files.filter((file) => file.endsWith('.xml') && !/sitemap/.test(file)))
    const found = await searchedPaths(files)
    const lacking = published.flatMap(({ key, title }) => {
      const address = `documents/${key}/`
      return [
        ...(pages.has(`${address}index.html`) ? [] : [`no page: ${title}`]),
        ...(inLists.has(`/${address}`) ? [] : [`in no list: ${title}`]),
        ...(inFeeds.has(`/${address}`) ? [] : [`in no feed: ${title}`]),
        ...(found.has(`/${address}`) ? [] : [`not to be found: ${title}`]),
      ]
    })
    expect(lacking).toEqual([])
  })

  test('are never shown as in force without a ground, and never where the text states its repeal', () => {
    const states = published.map((document) => ({
      title: document.title,
      stated: document.statedValidity?.state,
      ...validityOn(document, portal.library, exampleDay),
    }))
    expect(states.filter(({ state, ground }) => state === 'in-force' && ground === 'none')).toEqual([])
    expect(states.filter(({ stated, state }) => stated === 'repealed' && state !== 'repealed')).toEqual([])
    const repealed = new Set(rows.filter(({ reading }) => reading?.statedRepeal !== undefined).map(keyOf))
    const shown = published.filter(({ key }) => repealed.has(key)).map(({ key }) => key)
    expect(shown.length).toBeGreaterThan(0)
    expect(published.filter(({ key, statedValidity }) => repealed.has(key) && statedValidity === undefined)).toEqual([])
  })

  test('say of themselves on their pages that nobody has verified them', async () => {
    const unverified = published.filter(
      (document) => validityOn(document, portal.library, exampleDay).state === 'unverified',
    )
    for (const { key } of unverified.slice(0, 12)) {
      const page = await readFile(path.join(folder, 'site', 'documents', key, 'index.html'), 'utf8')
      expect(page).toContain('待核实')
      expect(page).not.toContain('现行有效')
    }
  })

  test('stay as they are when they are imported again', async () => {
    const again = await importAll(door)
    const changed = again.filter(
      ({ outcome }, at) => outcome !== (isPublished(rows[at]) ? 'unchanged' : rows[at]?.outcome),
    )
    expect(changed.map(({ file, outcome }) => `${path.basename(file)} ${outcome}`)).toEqual([])
    expect(again.map(({ record }) => record)).toEqual(rows.map(({ record }) => record))
  })

  async function linksIn(files: readonly string[]): Promise<Set<string>> {
    const links = new Set<string>()
    for (const file of files)
      for (const [, link = ''] of (await readFile(path.join(folder, 'site', file), 'utf8')).matchAll(
        /(?:href="|<link>)(?:https?:\/\/[^/"<]+)?(\/documents\/[^/"<#]+\/)/g,
      ))
        links.add(link)
    return links
  }

  /** What search shows of a record stands in a file of its own beside the index. */
  async function searchedPaths(files: readonly string[]): Promise<Set<string>> {
    const records = files.filter((file) => /^search\/records\/[^.]+\.json$/.test(file))
    const paths = await Promise.all(
      records.map(async (file) => {
        const record: unknown = JSON.parse(await readFile(path.join(folder, 'site', file), 'utf8'))
        return typeof record === 'object' && record !== null && 'path' in record ? String(record.path) : ''
      }),
    )
    return new Set(paths)
  }
})

async function importAll(door: CmsDoor): Promise<ImportRow[]> {
  const options = { type: 'normative-document', publish: true } as const
  const write = writeRecords({ door, settings: await importSettings(door, options), options, today: exampleDay })
  const rows: ImportRow[] = []
  for (const file of await findFiles([path.join(sample, 'docs')]))
    rows.push(
      await rowFor(file, await read({ path: file, bytes: await readFile(file) }), {
        write,
        dryRun: false,
        type: options.type,
      }),
    )
  return rows
}

function isPublished(row: ImportRow | undefined): boolean {
  return row?.outcome === 'created'
}

function keyOf({ record }: ImportRow): string {
  return record?.split('/')[1] ?? ''
}

/** The lists by year hold every document; other lists choose among them. */
function isListPage(file: string): boolean {
  return file === 'documents/index.html' || file.startsWith('documents/by/year/')
}
