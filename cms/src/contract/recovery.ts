import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { describe, expect, test } from 'vitest'
import { changePublished } from '../publications/change-published.ts'
import { finishPending, settleLog } from '../publications/finish-pending.ts'
import { beginRow, endRow } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { reconcile } from '../publications/reconcile.ts'
import { recordOf } from '../publications/record-of.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import type { DatabaseName } from './open-cms.ts'
import { Setting } from './setting.ts'

export function recovery(database: DatabaseName): void {
  describe('after a crash', () => {
    const setting = new Setting(database)
    const entryOf = async (id: string, operation: 'publish' | 'revise' | 'withdraw') => {
      const row = await setting.row(id)
      const record = await recordOf(rawDatabase(setting.payload), undefined, 'disclosure', row)
      const at = new Date().toISOString()
      const words = {
        title: String(row.title),
        at,
        on: '2025-06-05',
        by: 'approver',
        authority: '云汀市人民政府',
        files: [],
      }
      return { record: `disclosure/${row.key}`, digest: digestOf(record), operation, ...words }
    }

    test('nothing to do leaves the log as it is', async () => {
      await setting.published('平安')
      const before = await setting.log()
      expect(await reconcile(await setting.cms.reopen())).toBe(0)
      expect(await setting.log()).toEqual(before)
    })

    test('a row that is lost is added again, once', async () => {
      const row = await setting.published('丢了记录')
      const latest = await setting.latest(row)
      await rawDatabase(setting.payload).remove('publications', String(latest?.id))
      const payload = await setting.cms.reopen()
      expect(await reconcile(payload)).toBe(1)
      expect(await reconcile(payload)).toBe(0)
      expect(await setting.logOf(row)).toMatchObject([{ operation: 'publish', by: '系统核对', digest: latest?.digest }])
      await exportSnapshot(payload)
    })

    test('a change cut off in the middle of its write is finished whole', async () => {
      const row = await setting.published('写到一半', { keywords: ['一', '二', '三'] })
      const raw = rawDatabase(setting.payload)
      // As a kill leaves it: the row of the log with the whole change, and a record written in part.
      const whole = { ...row, title: '写完了', keywords: ['四', '五'] }
      await raw.update('disclosure', row.id, { ...row, title: '写完了', keywords: ['四', '五'] })
      const entry = await entryOf(row.id, 'revise')
      await raw.update('disclosure', row.id, { ...row, title: '写完了', keywords: [] })
      await beginRow(raw, entry, { type: 'disclosure', id: row.id, data: whole }, undefined)

      const payload = await setting.cms.reopen()
      await reconcile(payload)
      expect(await setting.row(row.id)).toMatchObject({ title: '写完了', keywords: ['四', '五'] })
      expect((await setting.logOf(row)).map(({ digest }) => digest).at(-1)).toBe(entry.digest)
      const shown = await payload.findByID({ ...setting.as(setting.city.editor), id: row.id, draft: true })
      expect(shown.title).toBe('写完了')
      await exportSnapshot(payload)
    })

    test('a withdrawal cut off before its write is finished', async () => {
      const row = await setting.published('撤到一半')
      const raw = rawDatabase(setting.payload)
      const entry = { ...(await entryOf(row.id, 'withdraw')), reason: '核对。' }
      await beginRow(raw, entry, { type: 'disclosure', id: row.id, data: { ...row, _status: 'draft' } }, undefined)
      const payload = await setting.cms.reopen()
      await reconcile(payload)
      expect((await setting.row(row.id))._status).toBe('draft')
      const { snapshot } = await exportSnapshot(payload)
      expect(snapshot.tombstones.some(({ record }) => record === `disclosure/${row.key}`)).toBe(true)
    })

    test('a row whose write was committed gets its place when the log is read', async () => {
      const row = await setting.published('等排号')
      const raw = rawDatabase(setting.payload)
      const entry = await entryOf(row.id, 'revise')
      const last = (await setting.log()).at(-1)?.sequence ?? 0
      await beginRow(raw, entry, undefined, undefined)
      expect((await setting.log()).at(-1)).toMatchObject({ record: entry.record, sequence: last + 1 })
    })

    test('what was left pending for long is finished by whoever reads the log, and what is under way is left alone', async () => {
      const row = await setting.published('没排上号')
      const raw = rawDatabase(setting.payload)
      const write = { type: 'disclosure', id: row.id, data: { ...row, title: '没排上号（改）' } }
      await raw.update('disclosure', row.id, write.data)
      const begun = await beginRow(raw, await entryOf(row.id, 'revise'), write, undefined)
      await settleLog(setting.payload, raw)
      expect(await setting.logOf(row)).toHaveLength(1)
      await raw.update('publications', begun.id, { createdAt: new Date(Date.now() - 3_600_000).toISOString() })
      await settleLog(setting.payload, raw)
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'revise'])
    })

    test('a row has one place, also where two give it one', async () => {
      const row = await setting.published('两次排号')
      const raw = rawDatabase(setting.payload)
      const begun = await beginRow(raw, await entryOf(row.id, 'revise'), undefined, undefined)
      await endRow(raw, begun)
      await endRow(raw, begun)
      const log = await setting.log()
      expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1))
    })

    test('what was compared once is not read again, unless everything is asked for', async () => {
      await reconcile(setting.payload)
      const row = await setting.published('库里暗改')
      const raw = rawDatabase(setting.payload)
      const long = new Date(Date.now() - 3_600_000).toISOString()
      await raw.update('disclosure', row.id, { ...row, title: '库里暗改过', updatedAt: long })
      expect(await reconcile(setting.payload, { all: false })).toBe(0)
      await raw.update('disclosure', row.id, { ...row, title: '库里暗改过', updatedAt: new Date().toISOString() })
      expect(await reconcile(setting.payload, { all: false })).toBe(1)
      await raw.update('disclosure', row.id, { ...row, title: '又暗改', updatedAt: long })
      expect(await reconcile(setting.payload, { all: true })).toBe(1)
      await raw.remove('disclosure', row.id)
      expect(await reconcile(setting.payload, { all: false })).toBe(0)
      expect(await reconcile(setting.payload, { all: true })).toBe(1)
      expect((await setting.logOf(row)).at(-1)?.operation).toBe('withdraw')
    })

    test('a write that fails is taken back; where even that fails, the person is told that it will be finished', async () => {
      const row = await setting.published('写不成')
      const raw = rawDatabase(setting.payload)
      const change = async () => ({
        type: 'disclosure' as const,
        id: row.id,
        req: { user: setting.city.approver },
        before: await setting.row(row.id),
        after: { ...(await setting.row(row.id)), title: '写不成（改）' },
        write: () => Promise.reject(new Error('disk full')),
      })
      const [first, second] = [await change(), await change()]
      await expect(raw.alone(() => changePublished(setting.payload, raw, first))).rejects.toThrow('disk full')
      expect(await setting.logOf(row)).toHaveLength(1)
      const failing = { ...raw, update: () => Promise.reject(new Error('disk full')) }
      await expect(raw.alone(() => changePublished(setting.payload, failing, second))).rejects.toThrow(
        '数据库恢复后系统会自动接着完成',
      )
      await finishPending(setting.payload, raw)
      expect((await setting.row(row.id)).title).toBe('写不成（改）')
      expect((await setting.logOf(row)).at(-1)?.operation).toBe('revise')
    })
  })
}
