import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestsIn } from '../testing/digests-in.ts'
import { release } from './release.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-upgrade-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the state of a release holds heads of all records, and no texts', async () => {
  const examples = await readExamples()
  const [snapshot, out] = [join(folder, 'texts', 'snapshot'), join(folder, 'texts', 'site')]
  await writeSnapshot(snapshot, examples.snapshot, examples.fileAt)
  await release({ snapshot, out, today: exampleDay })
  const db = new DatabaseSync(join(`${out}.state`, 'state.db'))
  const heads = db.prepare('SELECT head FROM heads').all()
  db.close()
  expect(heads).toHaveLength(examples.snapshot.records.length)
  expect(heads.filter(({ head }) => /<p[ >]/.test(String(head)))).toEqual([])
}, 300_000)

test('a release of former sources is made anew, whatever its state says of the search index', async () => {
  const examples = await readExamples()
  const [snapshot, out] = [join(folder, 'snapshot'), join(folder, 'site')]
  await writeSnapshot(snapshot, examples.snapshot, examples.fileAt)
  const wish = { snapshot, out, today: exampleDay }
  await release(wish)
  const made = await digestsIn(out)
  const db = new DatabaseSync(join(`${out}.state`, 'state.db'))
  db.prepare(`UPDATE meta SET value = json_set(value, '$.version', 'former') WHERE key = 'made'`).run()
  const former = JSON.stringify({ pages: [{ path: '/documents/x/', id: '20200101abcdefghijkl', weight: 1, files: 1 }] })
  db.prepare('UPDATE segments SET segment = ?').run(former)
  db.prepare('INSERT INTO segments VALUES (?, ?)').run('gone', former)
  db.close()
  await release(wish)
  expect(await digestsIn(out)).toEqual(made)
  const after = new DatabaseSync(join(`${out}.state`, 'state.db'))
  const rows = after.prepare('SELECT name, segment FROM segments').all()
  after.close()
  expect(rows.map(({ segment }) => Object.keys(JSON.parse(String(segment))))).toEqual(
    rows.map(() => ['table', 'heads', 'parts']),
  )
  // And it goes on from there.
  await release({ ...wish, compact: true })
  expect(await digestsIn(out)).toEqual(made)
}, 300_000)
