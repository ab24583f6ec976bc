import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reconcile } from '../publications/reconcile.ts'
import { repositoryRoot } from '../root.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import { Setting } from './setting.ts'

const setting = new Setting('SQLite')

test.each([37, 111, 222, 333, 404])(
  'killed %d ms into publishing: what was told to be published is, what is published is whole, and the log agrees',
  async (milliseconds) => {
    const row = await setting.published('被打断的公示')
    const told = await publishUntilKilled(row.id, milliseconds)
    const payload = await setting.cms.reopen()
    await reconcile(payload)
    const { snapshot } = await exportSnapshot(payload)
    const record = snapshot.records.find((one) => one.type === 'disclosure' && one.key === row.key)
    if (record?.type !== 'disclosure') throw new Error('The record is no longer published.')
    const round = Number(/^第(\d+)轮$/.exec(record.title)?.[1] ?? 0)
    expect(round).toBeGreaterThanOrEqual(told)
    expect(round).toBeLessThanOrEqual(told + 1)
    if (round > 0)
      expect(record.keywords).toEqual(Array.from({ length: 20 }, (_, index) => `第${round}轮之${index + 1}`))
    expect(await reconcile(payload)).toBe(0)
  },
)

/** The last round that the killed process told of. */
async function publishUntilKilled(id: string, milliseconds: number): Promise<number> {
  const script = join(repositoryRoot(), 'cms', 'src', 'contract', 'publish-until-killed.ts')
  const { databaseUri, filesFolder } = setting.cms
  const env = {
    ...process.env,
    DATABASE_URI: databaseUri,
    FILES_DIR: filesFolder,
    PAYLOAD_SECRET: 'only for tests, and at least 24 characters',
  }
  const child = spawn(process.execPath, [script, id, 'approver@yunting.example'], {
    cwd: repositoryRoot(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = 0
  let words = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`The publishing process ended with ${code} before it was ready.`)))
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      words += chunk
      if (words.includes('ready\n')) resolve()
    })
  })
  await ready
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  const closed = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGKILL')
  await closed
  for (const line of words.split('\n').slice(0, -1)) if (/^\d+$/.test(line)) told = Number(line)
  return told
}
