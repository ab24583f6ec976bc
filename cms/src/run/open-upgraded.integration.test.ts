import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repositoryRoot } from '../root.ts'
import { migrations } from './migrate.ts'

let home: string
const copies = async () => (await readdir(join(home, 'before-migration'))).filter((name) => /^\d.*\.db$/.test(name))

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gongkai-upgrade-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

/** Opens the database in a process of its own (contract/upgrade-process.ts): what it said, and the signal that ended it. */
async function open(...steps: string[]): Promise<{ said: string; signal: unknown }> {
  const script = join(repositoryRoot(), 'cms', 'src', 'contract', 'upgrade-process.ts')
  const secret = 'only for tests, and at least 24 characters'
  const child = spawn(process.execPath, [script, ...steps], {
    cwd: repositoryRoot(),
    env: { ...process.env, GONGKAI_HOME: home, PAYLOAD_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)))
  return { said, signal }
}

function inDatabase<T>(look: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(join(home, 'cms.db'))
  try {
    return look(database)
  } finally {
    database.close()
  }
}
const claims = () =>
  inDatabase((one) =>
    one
      .prepare('SELECT claim FROM reservations ORDER BY claim')
      .all()
      .map(({ claim }) => claim),
  )
const taken = () => inDatabase((one) => one.prepare('SELECT name FROM payload_migrations').all().length)

const cutOff = '上次数据库升级被打断，已恢复到升级前的数据'

test('a first migration that was cut off begins again on an empty database', async () => {
  expect((await open('1:killed')).signal).toBe('SIGKILL')
  expect(existsSync(join(home, 'cms.db'))).toBe(true)
  const { said } = await open()
  expect(said).toContain(cutOff)
  expect(said).toContain('opened')
  expect(claims()).toEqual([])
  expect(taken()).toBe(migrations.length)
  expect(await copies()).toEqual([])
})

test('a migration killed within a step is put back before it is tried again', async () => {
  inDatabase((one) => one.exec("INSERT INTO reservations (id, claim, holder) VALUES ('a', 'address', 'a record')"))
  expect((await open('1', '2:killed')).signal).toBe('SIGKILL')
  expect(claims()).toEqual(['1', '2:killed', 'address'])
  const { said } = await open('1', '2')
  expect(said).toContain(cutOff)
  expect(claims()).toEqual(['1', '2', 'address'])
  expect(taken()).toBe(migrations.length + 2)
  expect(await copies()).toHaveLength(1)
})

test('a database at this version is opened as it is', async () => {
  expect((await open('1', '2')).said).toBe('opened\n')
  expect(await copies()).toHaveLength(1)
})

test('a step that fails is said, and put back by whichever version starts next', async () => {
  expect((await open('1', '2', '3:failing')).said).toContain('数据库升级没有成功：no such column。升级前的数据完好')
  expect((await open('1', '2')).said).toContain(cutOff)
  expect(claims()).toEqual(['1', '2', 'address'])
})

test('a database of a later version is refused, and the last two copies are kept', async () => {
  for (const steps of [['3'], ['3', '4']]) await open('1', '2', ...steps)
  expect(await copies()).toHaveLength(2)
  expect((await open('1', '2', '3')).said).toContain('数据库属于更新的版本（4）')
  expect(claims()).toEqual(['1', '2', '3', '4', 'address'])
})
