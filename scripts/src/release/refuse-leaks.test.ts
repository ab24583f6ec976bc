import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filesIn } from '@gongkai/content-model/files-in'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { PortalModel } from '@gongkai/site/portal/portal-model'
import { after, type Standing } from '@gongkai/site/testing/changing-snapshot'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { digestsIn } from '../testing/digests-in.ts'
import { refusal } from '../testing/refusal.ts'
import { type Coming, refuseLeaks } from './refuse-leaks.ts'
import { Releaser } from './releaser.ts'

const reference = 'normative-document/x'
const takenOff = [{ reference, files: ['scan.pdf', 'shared.pdf'] }]

/** After a release in which all went as it should. */
const sound: Coming = {
  has: (file) => ['/documents/x/index.html', '/documents/index.html', '/files/shared.pdf'].includes(file),
  isMade: (file) => file === '/documents/index.html',
  below: () => ['/documents/x/index.html', '/documents/x/2/index.html'],
  isOutput: (file) => file === '/documents/x/index.html',
  isNeeded: (name) => name === 'shared.pdf',
  restedOn: () => ['/documents/index.html', '/documents/x/2/index.html', 'interpretation/y', reference],
  isSearchedAnew: (one) => one === reference || one === 'interpretation/y',
  isSearched: () => false,
}

test('what is taken off wholly is no leak', () => {
  expect(() =>
    refuseLeaks(takenOff, ['plan/z'], {
      ...sound,
      restedOn: (one) => (one === 'plan/z' ? [] : sound.restedOn(one, true)),
    }),
  ).not.toThrow()
})

test.each<[string, Partial<Coming>]>([
  ['/documents/x/2/index.html', { has: () => true, isMade: () => true, isNeeded: () => true }],
  ['/files/scan.pdf', { has: (file) => sound.has(file) || file === '/files/scan.pdf' }],
  ['/thumbnails/scan.webp', { has: (file) => sound.has(file) || file.startsWith('/thumbnails/scan') }],
  ['/documents/index.html', { isMade: () => false }],
  ['interpretation/y', { isSearchedAnew: (one) => one === reference }],
  ['/documents/x/（搜索）', { isSearched: (path) => path === '/documents/x/' }],
])('%s would stay, and the record is named', async (place, wrong) => {
  const words = await refusal(Promise.resolve().then(() => refuseLeaks(takenOff, [], { ...sound, ...wrong })))
  expect(words.split('\n').slice(1)).toContain(`${reference}：${place}`)
})

test('what still says what a record said before it was replaced is named', async () => {
  const restedOn = (one: string, name: boolean) => (one === 'plan/z' && !name ? ['/plans/index.html'] : [])
  const stale = { ...sound, restedOn, has: () => true }
  const words = await refusal(Promise.resolve().then(() => refuseLeaks([], ['plan/z'], stale)))
  expect(words.split('\n').slice(1)).toEqual(['plan/z：/plans/index.html'])
  expect(() => refuseLeaks([], ['plan/z'], { ...stale, isMade: () => true })).not.toThrow()
})

let folder = ''
let releaser: Releaser
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-leaks-'))
  releaser = await Releaser.open(join(folder, 'out'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await releaser.close()
  await rm(folder, { recursive: true })
})

let standing: Standing
let examples: Awaited<ReturnType<typeof readExamples>>
beforeEach(async () => {
  examples = await readExamples()
  standing = { snapshot: examples.snapshot, today: exampleDay, withdrawn: [], made: 0 }
})

async function release(sequence: number) {
  const at = join(folder, `snapshot-${sequence}`)
  const { snapshot } = standing
  const needed = new Set(snapshot.records.flatMap(filesIn))
  const files = new Map([...examples.snapshot.files].filter(([name]) => needed.has(name)))
  await writeSnapshot(at, { ...(snapshot as Snapshot), sequence, files }, examples.fileAt)
  return releaser.release(await openSnapshot(at), { today: exampleDay })
}

test('a list that would not be made again keeps the release from going live', async () => {
  await release(1)
  standing = after(standing, { what: 'withdraw', pick: 0, other: 0 })
  const before = await digestsIn(join(folder, 'out'))
  const { apply } = PortalModel.prototype
  vi.spyOn(PortalModel.prototype, 'apply').mockImplementation(function (this: PortalModel, change) {
    const step = apply.call(this, change)
    return step.changed === 'everything' ? step : { ...step, changed: new Set() }
  })
  expect(await refusal(release(2))).toMatch(/^网站没有更新：撤下或替换的内容还会留在 \d+ 处。/)
  expect(await digestsIn(join(folder, 'out'))).toEqual(before)
  vi.restoreAllMocks()
  expect((await release(3)).isNew).toBe(true)
})

test('what is withdrawn with an upgrade goes, and so does what it referred to later', async () => {
  await release(1)
  await releaser.close()
  const db = new DatabaseSync(join(folder, 'out.state', 'state.db'))
  db.prepare(`UPDATE meta SET value = json_set(value, '$.version', 'former') WHERE key = 'made'`).run()
  db.close()
  releaser = await Releaser.open(join(folder, 'out'))
  for (let sequence = 2; sequence < 6; sequence += 1) {
    standing = after(standing, { what: 'withdraw', pick: sequence, other: 0 })
    expect((await release(sequence)).isNew).toBe(true)
  }
  expect(standing.withdrawn).toHaveLength(4)
})

test('feeds, the sitemap and the search that would lead to what is not there keep a release from going live', async () => {
  await release(1)
  const before = await digestsIn(join(folder, 'out'))
  standing = after(standing, { what: 'create', pick: 0, other: 0 })
  const { apply } = PortalModel.prototype
  let lost = ''
  vi.spyOn(PortalModel.prototype, 'apply').mockImplementation(function (this: PortalModel, change) {
    const step = apply.call(this, change)
    lost ||= step.came.find(({ kind }) => kind === 'record')?.path ?? ''
    this.outputs.delete(lost)
    return step
  })
  const words = (await refusal(release(2))).split('\n')
  expect(lost).toMatch(/^\/documents\//)
  expect(words[0]).toMatch(/^网站没有更新，有 \d+ 处链接指向不存在的页面：/)
  expect(words.some((line) => line === `/search/ → ${lost}`)).toBe(true)
  expect(
    words.some((line) => line.startsWith('/') && line.endsWith(` → ${lost}`) && !line.startsWith('/search/')),
  ).toBe(true)
  expect(await digestsIn(join(folder, 'out'))).toEqual(before)
})
