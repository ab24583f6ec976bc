import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { configure } from '@gongkai/cms/configure'
import { Setting } from '@gongkai/cms/contract/setting'
import { readEnvironment } from '@gongkai/cms/env'
import { reconcile } from '@gongkai/cms/publications/reconcile'
import { repositoryRoot } from '@gongkai/cms/root'
import { exportSnapshot } from '@gongkai/cms/snapshot/export'
import { getPayload } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readBackupManifest } from './backup-manifest.ts'

const setting = new Setting('SQLite')
const secret = 'only for tests, and at least 24 characters'
let folder: string
let env: Record<string, string>
const to = () => join(folder, 'backups')
const generations = async () => (await readdir(to())).filter((name) => name.startsWith('2')).sort()
const newest = async () => join(to(), (await generations()).at(-1) ?? '')
const copied = (said: string) => Number(/新增 (\d+) 个/.exec(said)?.[1])

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
  const home = dirname(setting.cms.filesFolder)
  env = { GONGKAI_HOME: home, CMS_URL: 'https://cms.example.org', PAYLOAD_SECRET: secret }
  await writeFile(join(home, 'first-login'), 'admin\npassword\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const running = (script: string, args: readonly string[], more: Record<string, string> = {}) =>
  spawn(process.execPath, [join(repositoryRoot(), script), ...args], {
    cwd: repositoryRoot(),
    env: { ...process.env, ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A command's words and exit code. */
async function run(command: 'backup' | 'restore-backup', args: readonly string[], more: Record<string, string> = {}) {
  const child = running(`scripts/src/${command}.ts`, args, more)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { said, code }
}

async function upload(name: string, colour: string): Promise<string> {
  const data = await sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .png()
    .toBuffer()
  const file = { name, data, mimetype: 'image/png', size: data.length }
  const { administrator: user } = setting.city
  const row = await setting.payload.create({ collection: 'files', data: {}, file, user, overrideAccess: false })
  return String(row.id)
}

test('a backup taken while publications go on loses nothing that was told before it, and holds no half record', async () => {
  const attachments = [{ file: await upload('一图读懂.png', '#a8231d') }]
  const row = await setting.published('不停发布', { attachments })
  const publishing = running('cms/src/contract/publish-until-killed.ts', [row.id, 'approver@yunting.example'], {
    DATABASE_URI: setting.cms.databaseUri,
    FILES_DIR: setting.cms.filesFolder,
  })
  let words = ''
  const told = () =>
    Number(
      words
        .split('\n')
        .slice(0, -1)
        .findLast((line) => /^\d+$/.test(line)) ?? 0,
    )
  publishing.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    words += chunk
  })
  await vi.waitUntil(() => told() >= 3, { timeout: 120_000 })
  const before = told()
  const { said, code } = await run('backup', ['--to', to()])
  const after = told()
  publishing.kill('SIGKILL')
  expect(said).toMatch(/^备份完成 .*文件 3 个（新增 3 个）/)
  expect(code).toBe(0)
  // It went on meanwhile.
  expect(after).toBeGreaterThan(before)

  const home = join(folder, 'restored')
  const restored = await run('restore-backup', ['--from', to()], { GONGKAI_HOME: home })
  expect(restored.said).toContain('请运行 npm start')
  expect(restored.said).toContain('"CMS_URL": "https://cms.example.org"')
  expect(await readFile(join(home, 'secret'), 'utf8')).toBe(secret)
  expect(existsSync(join(home, 'first-login'))).toBe(true)

  const environment = readEnvironment({ GONGKAI_HOME: home, GONGKAI_ROOT: repositoryRoot() })
  const payload = await getPayload({ config: configure(environment), key: home, disableOnInit: true, cron: false })
  payload.logger.level = 'silent'
  await reconcile(payload)
  const { snapshot, fileAt } = await exportSnapshot(payload)
  const record = snapshot.records.find((one) => one.type === 'disclosure' && one.key === row.key)
  if (record?.type !== 'disclosure') throw new Error('The record is not in the backup.')
  const round = Number(/^第(\d+)轮$/.exec(record.title)?.[1])
  expect(round).toBeGreaterThanOrEqual(before)
  expect(round).toBeLessThanOrEqual(after + 1)
  expect(record.keywords).toEqual(Array.from({ length: 20 }, (_, index) => `第${round}轮之${index + 1}`))
  for (const name of snapshot.files.keys()) expect(existsSync(fileAt(name)), name).toBe(true)
  expect(await reconcile(payload)).toBe(0)
  await payload.destroy()
})

test('files that are there already are not copied again, and the last backups are kept with what they use', async () => {
  const id = await upload('将被删除.png', '#1d23a8')
  expect(copied((await run('backup', ['--to', to()])).said)).toBe(3)
  await setting.payload.delete({ collection: 'files', id, user: setting.city.administrator, overrideAccess: false })
  for (const _ of [1, 2]) expect(copied((await run('backup', ['--to', to(), '--keep', '2'])).said)).toBe(0)
  expect(await generations()).toHaveLength(2)
  const { files } = await readBackupManifest(await newest())
  const used = [...new Set(Object.values(files).map(({ sha256 }) => sha256))].sort()
  expect((await readdir(join(to(), 'files'))).sort()).toEqual(used)
})

test('what was cut off is cleared away, and two backups do not go on at once', async () => {
  await writeFile(join(to(), 'files', 'incoming.part'), 'half')
  const codes = await Promise.all([1, 2].map(() => run('backup', ['--to', to()])))
  expect(codes.some(({ code }) => code === 0)).toBe(true)
  for (const { code, said } of codes) if (code !== 0) expect(said).toContain('正有另一个备份在进行')
  expect(existsSync(join(to(), 'files', 'incoming.part'))).toBe(false)
})

test('an altered or a lost file is not called a backup, and the last whole one is restored', async () => {
  const whole = await newest()
  const [name = ''] = (await readdir(setting.cms.filesFolder)).filter((one) => one === '一图读懂.png')
  const path = join(setting.cms.filesFolder, name)
  const bytes = await readFile(path)
  await writeFile(path, Buffer.from(bytes).fill(0, 100, 200))
  const altered = await run('backup', ['--to', to()])
  await rm(path)
  const lost = await run('backup', ['--to', to(), '--keep', '1'])
  await writeFile(path, bytes)
  for (const { said, code } of [altered, lost]) {
    expect(said).toMatch(/^备份不完整/)
    expect(said).toContain('没有或已被改动：一图读懂.png。')
    expect(code).toBe(1)
  }
  expect(existsSync(whole)).toBe(true)
  expect((await run('restore-backup', ['--from', await newest(), '--check'])).said).toContain('这份备份缺文件')
  expect((await run('restore-backup', ['--from', to(), '--check'])).said).toContain(`备份完好：${whole}`)
})

test('a restoration refuses what is altered, and what would be overwritten', async () => {
  const home = join(folder, 'restored')
  expect((await run('restore-backup', ['--from', to()], { GONGKAI_HOME: home })).said).toContain('已有数据库')
  const elsewhere = join(folder, 'elsewhere')
  const { said } = await run('restore-backup', ['--from', to()], {
    GONGKAI_HOME: join(repositoryRoot(), 'docs'),
    DATABASE_URI: `file:${join(elsewhere, 'cms.db')}`,
  })
  expect(said).toContain('不是空的，不覆盖')
  const [file = ''] = await readdir(join(to(), 'files'))
  const kept = join(to(), 'files', file)
  const bytes = await readFile(kept)
  await writeFile(kept, Buffer.from(bytes).fill(0, 0, 9))
  const altered = await run('restore-backup', ['--from', to()], { GONGKAI_HOME: elsewhere })
  expect(altered.said).toContain(`${kept} 与清单不符`)
  expect(altered.code).toBe(1)
  expect(existsSync(join(elsewhere, 'cms.db'))).toBe(false)
  await writeFile(kept, bytes)
  expect((await run('restore-backup', ['--from', to()], { GONGKAI_HOME: elsewhere })).code).toBe(0)
})

test('a folder that holds something else is refused', async () => {
  expect((await run('backup', ['--to', join(repositoryRoot(), 'docs')])).said).toContain('不是备份文件夹')
})
