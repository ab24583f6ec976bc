import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringForward } from '@gongkai/content-model/snapshot/bring-forward'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { readSnapshot } from '@gongkai/content-model/snapshot/read'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withdraw } from '../publications/withdraw.ts'
import { type CmsAddress, lastSequenceAt, logAfter } from '../run/cms-over-http.ts'
import { serviceKey } from '../run/service-key.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import { fetchChanges, fetchSnapshot } from '../snapshot/fetch.ts'
import type { DatabaseName } from './open-cms.ts'
import { type ServedCms, serveCms } from './serve-cms.ts'
import { Setting } from './setting.ts'

export function delta(database: DatabaseName): void {
  describe('everything since a sequence', () => {
    const setting = new Setting(database)
    let served: ServedCms
    let cms: CmsAddress
    let folder: string
    beforeAll(async () => {
      served = await serveCms(setting.cms)
      cms = { url: served.url, apiKey: await serviceKey(setting.payload, 'publisher', ['exporter']) }
      folder = await mkdtemp(join(tmpdir(), 'gongkai-delta-'))
    })
    afterAll(async () => {
      await served.close()
      await rm(folder, { recursive: true, force: true })
    })
    const into = () => join(folder, 'fetched')
    const attach = async (words: string) => {
      const data = Buffer.from(`名称,数量\n${words},1\n`)
      const file = { name: `${words}.csv`, data, mimetype: 'text/csv', size: data.length }
      return (await setting.payload.create({ collection: 'files', data: {}, file, depth: 0 })).id
    }
    const withdrawn = (id: string) =>
      withdraw(
        setting.payload,
        { type: 'disclosure', id, user: setting.city.approver },
        { reason: '附件有误，更正后重新发布。' },
      )
    /** Brings the snapshot forward as the publisher does, and compares it with a full export. */
    const broughtForward = async (limit: number) => {
      const open = await openSnapshot(join(folder, 'snapshot'))
      const has = (name: string) => open.files.has(name)
      const { changes, fileAt } = await fetchChanges(cms, open.sequence, { into: into(), has, limit })
      const done = await bringForward(open, changes, fileAt)
      await rm(into(), { recursive: true })
      const whole = join(folder, 'whole')
      const { snapshot, fileAt: uploadAt } = await exportSnapshot(setting.payload)
      await writeSnapshot(whole, snapshot, uploadAt)
      expect(await bytes(join(folder, 'snapshot'))).toEqual(await bytes(whole))
      await rm(whole, { recursive: true })
      return done
    }

    test('a first snapshot is fetched page by page, and is that of a full export', async () => {
      await setting.published('起初的公示', { attachments: [{ file: await attach('起初') }] })
      const gone = await setting.published('起初就撤回', { attachments: [{ file: await attach('撤回') }] })
      await withdrawn(gone.id)
      await fetchSnapshot(cms, join(folder, 'snapshot'))
      expect(existsSync(join(folder, 'snapshot.fetched'))).toBe(false)
      const { snapshot, fileAt } = await exportSnapshot(setting.payload)
      expect(await readSnapshot(join(folder, 'snapshot'))).toEqual(snapshot)
      await writeSnapshot(join(folder, 'export'), snapshot, fileAt)
      expect(await bytes(join(folder, 'snapshot'))).toEqual(await bytes(join(folder, 'export')))
      await expect(fetchSnapshot(cms, join(folder, 'snapshot'))).rejects.toThrow('is not empty')
    })

    test.each([1, 2, 500])('changes brought forward by pages of %d are a full export, byte for byte', async (limit) => {
      const [one, two] = [await setting.published(`甲${limit}`), await setting.published(`乙${limit}`)]
      await setting.payload.update({
        ...setting.as(setting.city.approver),
        id: one.id,
        data: { title: `甲改${limit}`, attachments: [{ file: await attach(`甲${limit}`) }], _status: 'published' },
      })
      await withdrawn(two.id)
      const done = await broughtForward(limit)
      expect(done.changed).toEqual([`disclosure/${one.key}`])
      await withdrawn(one.id)
      await setting.publish(two.id)
      expect((await broughtForward(limit)).changed).toEqual([one, two].map(({ key }) => `disclosure/${key}`))
      expect((await broughtForward(limit)).changed).toEqual([])
    })

    test('what was cut off goes on where it stopped, and does not ask again for what it has', async () => {
      const rows = [await setting.published('断一'), await setting.published('断二'), await setting.published('断三')]
      const { sequence } = await openSnapshot(join(folder, 'snapshot'))
      const asked: string[] = []
      const failing = await proxied(cms, (path) => {
        asked.push(path)
        return asked.length <= 2
      })
      const keeping = { into: into(), has: () => true, limit: 1 }
      await expect(fetchChanges(failing.cms, sequence, keeping)).rejects.toThrow('answered 503')
      await failing.close()
      expect((await readdir(into())).filter((name) => name.endsWith('.ndjson'))).toHaveLength(2)
      asked.length = 0
      const whole = await proxied(cms, (path) => asked.push(path) > 0)
      const { changes } = await fetchChanges(whole.cms, sequence, keeping)
      await whole.close()
      expect(changes.records.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
      expect(asked.map((path) => Number(/since=(\d+)/.exec(path)?.[1]))).toEqual([sequence + 2, sequence + 3])
      await broughtForward(500)
    })

    test('a snapshot of a later log than that of the CMS is refused', async () => {
      await expect(fetchChanges(cms, 1_000_000, { into: into(), has: () => true })).rejects.toThrow(
        '请重新导出整个快照',
      )
    })

    test('a record that stands otherwise than the log says stops it, and is named', async () => {
      const row = await setting.published('暗改')
      const { rawDatabase } = await import('../publications/raw-database.ts')
      await rawDatabase(setting.payload).update('disclosure', row.id, { ...row, title: '暗改（不合记录）' })
      const { sequence } = await openSnapshot(join(folder, 'snapshot'))
      await expect(fetchChanges(cms, sequence, { into: into(), has: () => true })).rejects.toThrow(
        `已发布的内容与发布记录不符：disclosure/${row.key}`,
      )
      await rawDatabase(setting.payload).update('disclosure', row.id, row)
    })

    test('only a program that may export is told', async () => {
      const response = await fetch(`${cms.url}/api/snapshot/changes?since=0`)
      expect(response.status).toBe(403)
      const key = await serviceKey(setting.payload, 'importer', ['importer'])
      await expect(fetchChanges({ url: cms.url, apiKey: key }, 0, { into: into(), has: () => true })).rejects.toThrow(
        '没有权限',
      )
    })

    test('the log waits until there is something new, and answers at once where there is', async () => {
      const last = await lastSequenceAt(cms)
      expect((await logAfter(cms, last - 1, { wait: 25 })).rows.map(({ sequence }) => sequence)).toEqual([last])
      const waiting = logAfter(cms, last, { wait: 25 })
      const row = await setting.published('等来的公示')
      expect(await waiting).toMatchObject({
        last: last + 1,
        rows: [{ sequence: last + 1, record: `disclosure/${row.key}`, operation: 'publish' }],
        held: null,
        urgent: false,
        confirmed: null,
      })
      expect(JSON.stringify(await logAfter(cms, last))).not.toContain('等来的公示')
      const { rows, mark } = await logAfter(cms, last + 1, { wait: 1 })
      expect(rows).toEqual([])
      expect(mark).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z publish disclosure\//)
      expect((await logAfter(cms, last)).mark).not.toBe(mark)
      expect([(await logAfter(cms, 0)).mark, (await logAfter(cms, last + 2)).mark]).toEqual([null, null])
    })
  })
}

async function bytes(of: string): Promise<Record<string, string>> {
  const entries = await readdir(of, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(of.length), await readFile(file, 'utf8')])),
  )
}

/** The same CMS behind something that answers only what it lets through. */
async function proxied(cms: CmsAddress, lets: (path: string) => boolean): Promise<{ cms: CmsAddress } & ServedCms> {
  const { createServer } = await import('node:http')
  const server = createServer(async (incoming, outgoing) => {
    const path = String(incoming.url)
    if (!lets(path)) return outgoing.writeHead(503).end('{"errors":[{"message":"busy"}]}')
    const response = await fetch(`${cms.url}${path}`, { headers: { authorization: `users API-Key ${cms.apiKey}` } })
    outgoing.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  const url = `http://127.0.0.1:${address.port}`
  return {
    cms: { ...cms, url },
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
