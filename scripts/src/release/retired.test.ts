import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filesIn } from '@gongkai/content-model/files-in'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { after, type Happening, type Standing } from '@gongkai/site/testing/changing-snapshot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openFolder } from '../verify/place.ts'
import { verify } from '../verify/verify.ts'
import { partOf } from './release-manifest.ts'
import { Releaser } from './releaser.ts'

const hour = 3_600_000

let folder = ''
let examples: Awaited<ReturnType<typeof readExamples>>
let releaser: Releaser
let standing: Standing
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-retired-'))
  examples = await readExamples()
  releaser = await Releaser.open(join(folder, 'out'))
  standing = { snapshot: examples.snapshot, today: exampleDay, withdrawn: [], made: 0 }
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-02T03:00:00Z') })
})
afterEach(async () => {
  vi.useRealTimers()
  await releaser.close()
  await rm(folder, { recursive: true })
})

let named = 0
/** Releases what stands, and gives the files of the search index that are served then. */
async function released(): Promise<Set<string>> {
  named += 1
  const at = join(folder, `snapshot-${named}`)
  const { snapshot } = standing
  const needed = new Set(snapshot.records.flatMap(filesIn))
  const files = new Map([...examples.snapshot.files].filter(([name]) => needed.has(name)))
  await writeSnapshot(at, { ...(snapshot as Snapshot), sequence: named, files }, examples.fileAt)
  await releaser.release(await openSnapshot(at), { today: standing.today })
  const search = join(folder, 'out', 'search')
  const all = await readdir(search, { recursive: true, withFileTypes: true })
  return new Set(all.filter((one) => one.isFile()).map((one) => relative(search, join(one.parentPath, one.name))))
}

const happens = async (what: Happening['what'], pick = 0): Promise<Set<string>> => {
  standing = after(standing, { what, pick, other: 0 })
  return released()
}
const gone = (before: ReadonlySet<string>, now: ReadonlySet<string>): string[] =>
  [...before].filter((name) => !now.has(name))

test('what a page that is open may still ask for is served for a day after it was superseded', async () => {
  await released()
  const first = await happens('create')
  const second = await happens('create')
  expect(gone(second, first).length).toBeGreaterThan(0)
  expect(gone(first, second)).toEqual([])
  vi.setSystemTime(Date.now() + 23 * hour)
  const third = await happens('create')
  expect(gone(second, third)).toEqual([])
  vi.setSystemTime(Date.now() + 2 * hour)
  const fourth = await happens('create')
  const over = gone(third, fourth)
  // What the second release put in place of the first; of what came later none.
  expect(over.length).toBeGreaterThan(0)
  expect(over.filter((name) => !first.has(name))).toEqual([])
}, 120_000)

test('a takedown waits for nobody: what was superseded may hold the text, and goes with it', async () => {
  const empty = await released()
  const first = await happens('create')
  const before = await happens('create')
  // Texts of records stay where they are; the segment around the first one's was superseded by the second.
  const superseded = gone(first, empty).filter((name) => !name.startsWith('records'))
  expect(superseded.length).toBeGreaterThan(0)
  expect(gone(new Set(superseded), before)).toEqual([])
  const made = standing.snapshot.records.findIndex(
    ({ type, key }) => type === 'normative-document' && /2026-9/.test(key),
  )
  const informations = standing.snapshot.records.filter((one) => 'indexNumber' in one)
  const record = standing.snapshot.records[made]
  if (record === undefined) throw new Error('Nothing was made.')
  const now = await happens('withdraw', informations.indexOf(record as (typeof informations)[number]))
  const again = await happens('create')
  expect(gone(new Set(superseded), now)).toEqual(superseded)
  expect(gone(now, again)).toEqual([])
}, 120_000)

test('a style sheet of the former templates is served for a day after an upgrade', async () => {
  await released()
  await releaser.close()
  const [out, former] = [join(folder, 'out'), '/_astro/former.css']
  await writeFile(join(out, former), 'p{}')
  const db = new DatabaseSync(join(`${out}.state`, 'state.db'))
  db.prepare('INSERT INTO files VALUES (?, ?, ?, ?, NULL)').run(former, sha256('p{}'), 3, partOf(former))
  db.prepare('UPDATE total SET files = files + 1, bytes = bytes + 3').run()
  db.prepare(`UPDATE meta SET value = json_set(value, '$.version', 'former') WHERE key = 'made'`).run()
  db.close()
  releaser = await Releaser.open(out)
  await released()
  expect(existsSync(join(out, former))).toBe(true)
  vi.setSystemTime(Date.now() + 23 * hour)
  await happens('create')
  expect(existsSync(join(out, former))).toBe(true)
  vi.setSystemTime(Date.now() + 2 * hour)
  await happens('create')
  expect(existsSync(join(out, former))).toBe(false)
  expect((await verify({ place: openFolder(out) })).findings).toEqual([])
}, 120_000)
