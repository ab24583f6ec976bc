import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { repositoryRoot } from '../root.ts'

/**
 * A field is added to a content type where there is data: nothing but the definition changes. SQLite alone has a schema
 * to bring forward.
 */
const migrations = join(repositoryRoot(), 'cms', 'migrations', 'sqlite')
const place = join(repositoryRoot(), 'var')
let folder: string

beforeAll(async () => {
  await mkdir(place, { recursive: true })
  // Within the repository, so that migrations find the packages they name.
  folder = await mkdtemp(join(place, 'test-add-field-'))
  await cp(migrations, join(folder, 'migrations'), { recursive: true })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a field that is added gets its column, its place in the form and its place in what is published, and no data is lost', async () => {
  const before = await open()
  await before.migrate()
  const created = await before.payload.create({
    collection: 'topic',
    data: { code: 'kept', name: '保留的主题' },
    draft: true,
    depth: 0,
  })
  await before.payload.destroy()

  vi.resetModules()
  const field = await import('@gongkai/content-model/field')
  const { topic } = await import('@gongkai/content-model/types/topic')
  Object.assign(topic.fields, { alias: field.optional(field.text('别名', { help: '测试时新增。' })) })
  const after = await open()
  const { newMigration } = await import('./migrations.ts')
  const files = await newMigration(after.payload, join(folder, 'migrations'), 'alias')
  expect([...files.keys()].map((name) => name.replace(/^\d+_\d+/, 'DAY'))).toEqual(
    expect.arrayContaining(['DAY_alias.ts', 'DAY_alias.json', 'index.ts']),
  )
  for (const [name, content] of files) await writeFile(join(folder, 'migrations', name), content)
  expect(await newMigration(after.payload, join(folder, 'migrations'), 'again')).toEqual(new Map())

  await after.migrate()
  const topics = { collection: 'topic', depth: 0, id: created.id } as const
  expect(await after.payload.findByID({ ...topics, draft: true })).toMatchObject({ code: 'kept', name: '保留的主题' })
  await after.payload.update({ ...topics, data: { alias: '别名一' } as never, draft: true })
  expect(await after.payload.findByID({ ...topics, draft: true })).toMatchObject({
    name: '保留的主题',
    alias: '别名一',
  })
  expect(tabsOf(after.payload)).toEqual(['主题', '其他'])
  const { publishFields } = await import('../fields/fields.ts')
  const nothing = { referenceOf: () => undefined, file: () => undefined }
  expect(publishFields(topic.fields, { name: '甲', alias: '乙' }, nothing)).toEqual({ name: '甲', alias: '乙' })
  await after.payload.destroy()
})

/** The CMS as the definitions stand at this moment. */
async function open(): Promise<{ payload: Payload; migrate: () => Promise<void> }> {
  const { configure } = await import('../configure.ts')
  const { getPayload } = await import('payload')
  const config = configure({
    root: repositoryRoot(),
    databaseUri: `file:${join(folder, 'cms.db')}`,
    filesFolder: join(folder, 'files'),
    secret: 'only for tests, and at least 24 characters',
    url: undefined,
    portalUrl: undefined,
    mongodbJoins: false,
  })
  const payload = await getPayload({ config, key: crypto.randomUUID(), disableOnInit: true, cron: false })
  payload.logger.level = 'silent'
  return {
    payload,
    migrate: () => {
      payload.db.migrationDir = join(folder, 'migrations')
      return payload.db.migrate()
    },
  }
}

function tabsOf({ collections }: Payload): string[] {
  const tabs = collections.topic.config.fields.find((field) => field.type === 'tabs')
  return tabs?.type === 'tabs' ? tabs.tabs.map(({ label }) => String(label)) : []
}
