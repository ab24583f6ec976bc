import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { databasesAtHand } from '@gongkai/cms/contract/open-cms'
import { Setting } from '@gongkai/cms/contract/setting'
import { repositoryRoot } from '@gongkai/cms/root'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

describe.runIf(databasesAtHand().includes('MongoDB'))('a backup beside MongoDB', () => {
  const setting = new Setting('MongoDB')
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = async (command: string, args: readonly string[], home: string, files: string) => {
    const env = {
      ...process.env,
      GONGKAI_HOME: home,
      DATABASE_URI: setting.cms.databaseUri,
      FILES_DIR: files,
      MONGODB_JOINS: process.env.MONGODB_JOINS ?? 'false',
    }
    const script = join(repositoryRoot(), 'scripts', 'src', `${command}.ts`)
    return (await promisify(execFile)(process.execPath, [script, ...args], { cwd: repositoryRoot(), env })).stdout
  }

  test('holds files and secret, says what is left to mongodump, and is restored beside the database', async () => {
    const data = Buffer.from('街区,摊位数\n星河,40\n')
    const file = { name: '名单.csv', data, mimetype: 'text/csv', size: data.length }
    const { administrator: user } = setting.city
    await setting.payload.create({ collection: 'files', data: {}, file, user, overrideAccess: false })
    const home = join(folder, 'home')
    const to = join(folder, 'backups')
    await mkdir(home)
    await writeFile(join(home, 'secret'), 'only for tests, and at least 24 characters')
    const said = await run('backup', ['--to', to], home, setting.cms.filesFolder)
    expect(said).toMatch(/^备份完成 .*数据库须另用 mongodump 备份，文件 1 个（新增 1 个）/)
    const restored = join(folder, 'restored')
    await run('restore-backup', ['--from', to], restored, join(restored, 'files'))
    expect((await readdir(restored)).sort()).toEqual(['files', 'secret'])
    expect(await readFile(join(restored, 'files', '名单.csv'))).toEqual(data)
  })
})
