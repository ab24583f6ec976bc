import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { foundCity } from '../contract/city.ts'
import { type OpenCms, openCms } from '../contract/open-cms.ts'
import { password } from '../contract/people.ts'
import { refusal, Setting } from '../contract/setting.ts'
import { smallDisk } from '../contract/small-disk.ts'
import { store } from '../fields/rich-text/store.ts'
import { lastSequence } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { reconcile } from '../publications/reconcile.ts'
import { exportSnapshot } from '../snapshot/export.ts'

const full = '服务器磁盘已满'
const json = { headers: { 'content-type': 'application/json' } }
const noRoom = '请告诉管理员腾出空间。'

describe('a disk that takes no more', () => {
  const setting = new Setting('SQLite')
  const pragma = (words: string) => pragmaOf(setting.payload, words)
  const body = (round: string, paragraphs = 60) =>
    store(Array.from({ length: paragraphs }, (_, index) => `<p>${round}之${index}，照此执行。</p>`).join(''), {
      fileId: String,
    })

  let cookie: string
  beforeAll(async () => {
    const login = { email: setting.city.approver.email, password }
    const answer = await setting.cms.ask('/users/login', { ...json, method: 'POST', body: JSON.stringify(login) })
    cookie = String(answer.headers.get('set-cookie')?.split(';')[0])
  })
  /** Saves as the form does: what the approver is told. */
  async function save(id: string, data: object, draft = false): Promise<string> {
    const answer = await setting.cms.ask(`/disclosure/${id}?depth=0&draft=${draft}`, {
      method: 'PATCH',
      headers: { ...json.headers, cookie },
      body: JSON.stringify({ ...data, _status: draft ? 'draft' : 'published' }),
    })
    if (answer.ok) return 'done'
    expect(answer.status).toBe(503)
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    return errors.map(({ message }) => message).join('\n')
  }

  test('whatever room is left, a publication is done and told so, or neither', async () => {
    const row = await setting.published('写满', { body: body('起') })
    const told = new Set<string>()
    for (let room = 0; room <= 48; room += 4) {
      const before = await setting.row(row.id)
      const rows = (await setting.logOf(row)).length
      // What lies free in the file would be used first.
      await runOn(setting.payload, 'VACUUM')
      await pragma(`max_page_count = ${(await pragma('page_count')) + room}`)
      const title = `剩${room}页`
      const outcome = await save(row.id, { title, body: body(title, 60 + room) })
      await pragma('max_page_count = 1073741823')
      told.add(outcome)
      const after = await setting.row(row.id)
      if (outcome.includes('没有保存')) {
        expect({ title: after.title, body: after.body }).toEqual({ title: before.title, body: before.body })
        expect(await setting.logOf(row)).toHaveLength(rows)
      } else {
        expect(after.title, outcome).toBe(title)
        expect(await setting.logOf(row)).toHaveLength(rows + 1)
      }
      await exportSnapshot(setting.payload)
    }
    expect([...told].sort()).toMatchInlineSnapshot(`
      [
        "done",
        "服务器磁盘已满，没有保存，也没有发布。请告诉管理员腾出空间。",
      ]
    `)
    expect(await reconcile(setting.payload)).toBe(0)
  })

  test('a read-only disk is told, nothing is published, and it goes on when the disk is writable', async () => {
    const id = await setting.draft('只读')
    const last = (await setting.log()).at(-1)?.sequence
    const told = '服务器磁盘是只读的，没有保存。请告诉管理员检查磁盘。'
    await pragma('query_only = ON')
    expect(await save(id, {})).toBe(told)
    expect(await save(id, { title: '草稿' }, true)).toBe(told)
    await pragma('query_only = OFF')
    expect((await setting.log()).at(-1)?.sequence).toBe(last)
    expect(await save(id, {})).toBe('done')
    expect((await setting.row(id))._status).toBe('published')
  })

  test('what can be neither finished nor taken back is told, and finished by itself when there is room', async () => {
    const row = await setting.published('排号之前')
    const raw = rawDatabase(setting.payload)
    const { update, change } = raw
    const failing = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    const refuse = () => Promise.reject(failing)
    Object.assign(raw, { update: refuse, change: refuse })
    expect(await save(row.id, { title: '排号之后' })).toBe(
      `${full}，这次操作还没有完成。有了空间后系统会自动把它做完，请不要重复提交。${noRoom}`,
    )
    expect(await save(row.id, { title: '后来' })).toBe(`${full}，没有保存，也没有发布。${noRoom}`)
    expect(await setting.logOf(row)).toHaveLength(1)
    Object.assign(raw, { update, change })
    await vi.waitUntil(async () => (await setting.logOf(row)).length === 2, { timeout: 60_000, interval: 200 })
    expect(await setting.row(row.id)).toMatchObject({ title: '排号之后' })
    await exportSnapshot(setting.payload)
    expect(await reconcile(setting.payload)).toBe(0)
  })
})

const disk = smallDisk(40)
describe.skipIf(disk === undefined)('a real disk that is full', () => {
  let cms: OpenCms
  beforeAll(async () => {
    vi.stubEnv('TMPDIR', disk?.folder)
    cms = await openCms('SQLite')
    vi.unstubAllEnvs()
  })
  afterAll(async () => {
    await cms.close()
    disk?.remove()
  })

  test('refuses documents and files with a sentence, and takes them when there is room', async () => {
    const city = await foundCity(cms.payload)
    const draft = () =>
      cms.payload.create({
        collection: 'disclosure',
        data: {
          title: '公示',
          publisher: city.government,
          body: store(`<p>${'照此执行。'.repeat(20_000)}</p>`, { fileId: String }),
        } as never,
        user: city.editor,
        overrideAccess: false,
        draft: true,
      })
    const upload = () => {
      const data = Buffer.from('街区,摊位数\n星河,40\n'.repeat(10_000))
      const file = { name: '名单.csv', data, mimetype: 'text/csv', size: data.length }
      return cms.payload.create({ collection: 'files', data: {}, file, user: city.editor, overrideAccess: false })
    }
    const ballast = join(String(disk?.folder), 'ballast')
    expect(() => writeFileSync(ballast, Buffer.alloc(64 << 20))).toThrow('ENOSPC')
    const before = await lastSequence(rawDatabase(cms.payload))
    expect(await refusal(upload())).toBe('服务器磁盘已满，文件没有存下来。请告诉管理员腾出空间。')
    // What lies free in the journal is used up first.
    const refused = await Promise.all(Array.from({ length: 30 }, () => refusal(draft()).catch(() => 'taken')))
    expect(refused.at(-1)).toContain('服务器磁盘已满')
    rmSync(ballast)
    await draft()
    await upload()
    expect(await lastSequence(rawDatabase(cms.payload))).toBe(before)
    expect(await reconcile(cms.payload)).toBe(0)
  })
})

/** Sets or asks for something of the connection that the CMS has. */
async function pragmaOf(payload: Payload, words: string): Promise<number> {
  const { rows } = await runOn(payload, `PRAGMA ${words}`)
  return Number(rows[0]?.[0])
}

function runOn(payload: Payload, statement: string): Promise<{ rows: { readonly [column: number]: unknown }[] }> {
  const { drizzle } = payload.db as unknown as { drizzle: { run: (words: string) => ReturnType<typeof runOn> } }
  return drizzle.run(statement)
}
