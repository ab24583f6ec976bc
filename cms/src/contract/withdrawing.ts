import { describe, expect, test } from 'vitest'
import { rawDatabase } from '../publications/raw-database.ts'
import { finishTrashing } from '../publications/trash-wholly.ts'
import { withdraw } from '../publications/withdraw.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import type { DatabaseName } from './open-cms.ts'
import type { User } from './people.ts'
import { refusal, Setting } from './setting.ts'

export function withdrawing(database: DatabaseName): void {
  describe('withdrawing', () => {
    const setting = new Setting(database)
    const withdrawAs = (id: string, words: Parameters<typeof withdraw>[2], user = setting.city.approver) =>
      withdraw(setting.payload, { type: 'disclosure', id, user }, words)

    test('takes a record off with a public reason, and leaves a tombstone without title or text', async () => {
      const row = await setting.published('撤回的公示')
      await withdrawAs(row.id, { reason: '附件有误，更正后重新发布。' })
      expect((await setting.row(row.id))._status).toBe('draft')
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'withdraw'])
      const { snapshot } = await exportSnapshot(setting.payload)
      const tombstone = snapshot.tombstones.find(({ record }) => record === `disclosure/${row.key}`)
      expect(tombstone).toMatchObject({
        path: `/information/${row.key}/`,
        authority: '云汀市人民政府',
        reason: '附件有误，更正后重新发布。',
      })
      expect(tombstone).not.toHaveProperty('title')
      expect(JSON.stringify(snapshot)).not.toContain('撤回的公示')
    })

    test('names the title and where to read on only when told to', async () => {
      const next = await setting.published('新公示')
      const row = await setting.published('旧公示')
      await withdrawAs(row.id, { reason: '已重新发布。', releaseTitle: true, target: `disclosure/${next.key}` })
      const { snapshot } = await exportSnapshot(setting.payload)
      expect(snapshot.tombstones.find(({ record }) => record === `disclosure/${row.key}`)).toMatchObject({
        title: '旧公示',
        target: `/information/${next.key}/`,
      })
    })

    test('published again, a record stands at its old address and the tombstone is gone', async () => {
      const row = await setting.published('去而复返')
      await withdrawAs(row.id, { reason: '核对。' })
      const again = await setting.publish(row.id)
      expect(again).toMatchObject({ key: row.key, indexNumber: row.indexNumber, publishedOn: row.publishedOn })
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'withdraw', 'publish'])
      const { snapshot } = await exportSnapshot(setting.payload)
      expect(snapshot.tombstones.some(({ record }) => record === `disclosure/${row.key}`)).toBe(false)
    })

    test('is for those who may publish, and demands a reason', async () => {
      const row = await setting.published('守住')
      expect(await refusal(withdrawAs(row.id, { reason: '随意' }, setting.city.editor))).toContain('您没有发布权限')
      expect(await refusal(withdrawAs(row.id, { reason: '  ' }))).toBe('请写明撤回的理由：它将公布在原网址上。')
      expect((await setting.row(row.id))._status).toBe('published')
    })

    test('what others cannot do without stays, and they are named', async () => {
      await setting.published('用到栏目的公示')
      const attempt = withdraw(
        setting.payload,
        { type: 'section', id: setting.city.section, user: setting.city.administrator },
        { reason: '停办' },
      )
      expect(await refusal(attempt)).toMatch(/^还不能撤回，已发布的信息用到它：“.+”。请先改用别的，或撤回那些信息。$/)
    })

    test('what refers to a withdrawn document may still be published', async () => {
      const row = await setting.published('被引的公示')
      const referring = await setting.draft('引用它', setting.city.editor, {
        translationOf: { relationTo: 'disclosure', value: row.id },
      })
      await withdrawAs(row.id, { reason: '核对。' })
      expect((await setting.publish(referring))._status).toBe('published')
      expect((await exportSnapshot(setting.payload)).snapshot.records.some((record) => 'translationOf' in record)).toBe(
        true,
      )
    })

    test('withdrawn, a record may go to the trash but never be deleted for good', async () => {
      const row = await setting.published('进回收站')
      await withdrawAs(row.id, { reason: '过期。' })
      const administrator = setting.as(setting.city.administrator)
      await setting.payload.update({ ...administrator, id: row.id, data: { deletedAt: new Date().toISOString() } })
      const attempt = setting.payload.delete({ ...administrator, id: row.id, trash: true })
      expect(await refusal(attempt)).toContain('不能永久删除')
      expect(
        (await exportSnapshot(setting.payload)).snapshot.tombstones.some(
          ({ record }) => record === `disclosure/${row.key}`,
        ),
      ).toBe(true)
    })

    test('put into the trash, a record is withdrawn: from its form, from the list, and with what else was changed in a draft', async () => {
      const rows = [await setting.published('删一'), await setting.published('删二'), await setting.published('删三')]
      const approver = setting.as(setting.city.approver)
      const deletedAt = new Date().toISOString()
      const [one, two, three] = rows.map(({ id }) => id)
      await setting.payload.update({ ...approver, id: String(one), data: { title: '改过的草稿' }, draft: true })
      await setting.payload.update({ ...approver, id: String(one), data: { deletedAt } })
      const bulk = { ...approver, where: { id: { in: [two, three] } }, data: { deletedAt } }
      expect((await setting.payload.update(bulk)).errors).toEqual([])
      for (const row of rows) {
        expect(await setting.row(row.id)).toMatchObject({
          _status: 'draft',
          key: row.key,
          indexNumber: row.indexNumber,
        })
        expect((await setting.row(row.id)).deletedAt).not.toBeNull()
        expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'withdraw'])
      }
      const { snapshot } = await exportSnapshot(setting.payload)
      for (const { key } of rows) {
        expect(snapshot.tombstones).toContainEqual(
          expect.objectContaining({ record: `disclosure/${key}`, reason: '发布机关删除了这条信息。' }),
        )
        expect(snapshot.records.some((record) => record.key === key)).toBe(false)
      }
      expect(JSON.stringify(snapshot)).not.toMatch(/删[一二三]|改过的草稿/)
    })

    test('deleted over REST, what is published goes into the trash with a reason, and a draft goes for good', async () => {
      const { administrator, approver, editor } = setting.city
      const remove = async (user: User, id: string, query = '') => {
        const response = await setting.ask(user, `/disclosure/${id}${query}`, undefined, 'DELETE')
        return `${response.status} ${await response.text()}`
      }
      const row = await setting.published('删除请求')
      expect(await remove(editor, row.id)).toMatch(/^403 .*您没有发布权限/)
      expect(await remove(approver, row.id, '?reason=%20')).toMatch(/^400 .*请写明撤回的理由/)
      expect((await setting.row(row.id))._status).toBe('published')
      expect((await setting.row(row.id)).deletedAt ?? null).toBeNull()
      const reason = '已由上级机关统一公布。'
      expect(await remove(approver, row.id, `?reason=${encodeURIComponent(reason)}`)).toMatch(
        /^200 .*已撤回，并移入回收站/,
      )
      expect((await setting.row(row.id)).deletedAt).not.toBeNull()
      expect((await setting.logOf(row)).at(-1)).toMatchObject({ operation: 'withdraw', reason, by: 'approver' })
      expect(await remove(administrator, row.id, '?trash=true')).toContain('不能永久删除')
      const id = await setting.draft('没发布过')
      expect(await remove(approver, id)).toMatch(/^403 /)
      expect(await remove(administrator, id)).toMatch(/^200 /)
      await expect(setting.row(id)).rejects.toThrow('There is no row')
    })

    test('cut off before its version was written, it lies in the trash all the same after the next start', async () => {
      const row = await setting.published('删到一半')
      const deletedAt = new Date().toISOString()
      await rawDatabase(setting.payload).update('disclosure', row.id, { ...row, _status: 'draft', deletedAt })
      const listed = async (trash: boolean) =>
        (
          await setting.payload.find({
            ...setting.as(setting.city.approver),
            draft: true,
            trash,
            where: { id: { equals: row.id } },
          })
        ).docs
      expect(await listed(false)).toHaveLength(1)
      // One that never was published has no key.
      const draft = await setting.draft('没发布过就删到一半')
      await rawDatabase(setting.payload).update('disclosure', draft, { ...(await setting.row(draft)), deletedAt })
      expect(await finishTrashing(setting.payload)).toBe(2)
      expect(await listed(false)).toHaveLength(0)
      expect((await listed(true))[0]).toMatchObject({ _status: 'draft', deletedAt: expect.any(String) })
      expect(await finishTrashing(setting.payload)).toBe(0)
    })

    test('taken out of the trash, it is a draft that can be published at its old address', async () => {
      const row = await setting.published('删而复得')
      const approver = setting.as(setting.city.approver)
      const { id } = row
      await setting.payload.update({ ...approver, id, data: { deletedAt: new Date().toISOString() } })
      await setting.payload.update({ ...approver, id, data: { deletedAt: null }, trash: true } as never)
      expect(await setting.row(id)).toMatchObject({ _status: 'draft', deletedAt: null })
      await setting.payload.update({ ...approver, id, data: { deletedAt: new Date().toISOString() } })
      await setting.payload.update({ ...approver, id, data: { deletedAt: null }, trash: true, draft: true } as never)
      expect((await setting.row(id)).deletedAt).toBeNull()
      expect(await setting.publish(id)).toMatchObject({ key: row.key, indexNumber: row.indexNumber })
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'withdraw', 'publish'])
    })

    test('what others cannot do without is not deleted either', async () => {
      await setting.published('用到栏目的公示二')
      const attempt = setting.payload.update({
        collection: 'section',
        id: setting.city.section,
        user: setting.city.administrator,
        overrideAccess: false,
        data: { deletedAt: new Date().toISOString() },
      })
      expect(await refusal(attempt)).toContain('已发布的信息用到它')
    })
  })
}
