import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { describe, expect, test } from 'vitest'
import { beginRow } from '../publications/log.ts'
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
  })
}
