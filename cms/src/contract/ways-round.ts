import { describe, expect, test } from 'vitest'
import { rawDatabase } from '../publications/raw-database.ts'
import type { DatabaseName } from './open-cms.ts'
import { refusal, Setting } from './setting.ts'

const noRight = '您没有发布权限：发布、撤回由本机构的签发人或管理员办理。请保存草稿后送签发人。'
const notAllowed = /not allowed|无权/
const firstWithdraw = '请打开它，用“撤回”并写明公开的理由'

/** Every way in which Payload changes what is published, tried by someone who may not. */
export function waysRound(database: DatabaseName): void {
  describe('ways round the gate', () => {
    const setting = new Setting(database)

    test('an editor cannot create something published', async () => {
      const attempt = setting.payload.create({
        ...setting.as(setting.city.editor),
        data: setting.notice('直接发布', { _status: 'published' }),
      })
      expect(await refusal(attempt)).toBe(noRight)
    })

    test('an editor cannot publish a draft by its status', async () => {
      const id = await setting.draft('改状态')
      expect(await refusal(setting.publish(id, setting.city.editor))).toMatch(notAllowed)
      expect((await setting.row(id))._status).toBe('draft')
    })

    test('an editor cannot publish past the access of the collection either', async () => {
      const id = await setting.draft('越过权限')
      const { editor } = setting.city
      const past = { collection: 'disclosure', id, user: editor, overrideAccess: true, depth: 0 } as const
      expect(await refusal(setting.payload.update({ ...past, data: { _status: 'published' } }))).toBe(noRight)
      const bulk = { ...past, id: undefined, where: { id: { equals: id } } }
      const refused = await setting.payload.update({ ...bulk, data: { _status: 'published' } } as never)
      expect((refused as unknown as { errors: { message: string }[] }).errors.map(({ message }) => message)).toEqual([
        noRight,
      ])
      expect((await setting.row(id))._status).toBe('draft')
    })

    test('an approver of another authority cannot publish it', async () => {
      const id = await setting.draft('别家发布')
      await expect(setting.publish(id, setting.city.stranger)).rejects.toThrow()
      expect((await setting.row(id))._status).toBe('draft')
    })

    test('a call without a person and without a context of the system changes nothing published', async () => {
      const id = await setting.draft('无人')
      const attempt = setting.payload.update({ collection: 'disclosure', id, data: { _status: 'published' } })
      expect(await refusal(attempt)).toBe('没有登录，不能改变已发布的内容。')
    })

    test('a bulk update publishes for those who may, and for nobody else', async () => {
      const ids = [await setting.draft('批量一'), await setting.draft('批量二')]
      const update = (user = setting.city.editor) =>
        setting.payload.update({ ...setting.as(user), where: { id: { in: ids } }, data: { _status: 'published' } })
      expect(await refusal(update())).toMatch(notAllowed)
      for (const id of ids) expect((await setting.row(id))._status).toBe('draft')
      expect((await update(setting.city.approver)).errors).toEqual([])
      for (const id of ids) expect(await setting.logOf(await setting.row(id))).toHaveLength(1)
    })

    test('a restored version does not publish by itself, nor bring back numbers and instants', async () => {
      const row = await setting.published('第一稿')
      await setting.payload.update({
        ...setting.as(setting.city.approver),
        id: row.id,
        data: { title: '第二稿', _status: 'published' },
      })
      const versions = await setting.payload.findVersions({
        ...setting.as(setting.city.approver),
        where: { and: [{ parent: { equals: row.id } }, { 'version._status': { equals: 'published' } }] },
        sort: 'createdAt',
      })
      const first = String(versions.docs[0]?.id)
      const restore = (user = setting.city.editor) => setting.payload.restoreVersion({ ...setting.as(user), id: first })
      expect(await refusal(restore())).toMatch(notAllowed)
      expect((await setting.row(row.id)).title).toBe('第二稿')
      await restore(setting.city.approver)
      const restored = await setting.row(row.id)
      expect(restored).toMatchObject({ title: '第一稿', indexNumber: row.indexNumber })
      expect(new Date(String(restored.lastReleasedAt)).getTime()).toBeGreaterThan(
        new Date(String(row.lastReleasedAt)).getTime(),
      )
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'revise', 'revise'])
    })

    test('a duplicate is a draft without number, address and instants', async () => {
      const row = await setting.published('原件')
      const copy = await setting.payload.duplicate({
        ...setting.as(setting.city.editor),
        id: row.id,
        draft: true,
      } as never)
      const stored = await setting.row(String((copy as { id: string }).id))
      expect(stored._status).toBe('draft')
      for (const name of ['key', 'indexNumber', 'publishedOn', 'firstReleasedAt', 'lastReleasedAt'])
        expect(stored[name] ?? null).toBeNull()
    })

    test('unpublishing without a reason is refused, also for an approver, by status and by the panel’s own switch', async () => {
      const row = await setting.published('不能悄悄下线')
      const approver = setting.as(setting.city.approver)
      const bare = setting.payload.update({ ...approver, id: row.id, data: { _status: 'draft' } })
      expect(await refusal(bare)).toContain(firstWithdraw)
      const panel = setting.payload.update({
        ...approver,
        id: row.id,
        data: { _status: 'draft' },
        unpublishAllLocales: true,
      })
      expect(await refusal(panel)).toContain(firstWithdraw)
      expect((await setting.row(row.id))._status).toBe('published')
    })

    test('an update that says neither draft nor status cannot take a record with a newer draft offline', async () => {
      const row = await setting.published('有新草稿')
      const { editor, administrator } = setting.city
      await setting.payload.update({ ...setting.as(editor), id: row.id, data: { title: '草稿' }, draft: true })
      const careless = setting.payload.update({ ...setting.as(administrator), id: row.id, data: { keywords: ['无'] } })
      expect(await refusal(careless)).toContain(firstWithdraw)
      expect(await setting.row(row.id)).toMatchObject({ _status: 'published', title: '有新草稿' })
    })

    test('the trash takes drafts of whoever writes them, and what is published only of those who may publish', async () => {
      const row = await setting.published('扔不掉')
      const { editor } = setting.city
      const trash = (id: string) =>
        setting.payload.update({ ...setting.as(editor), id, data: { deletedAt: new Date().toISOString() } })
      expect(await refusal(trash(row.id))).toBe(noRight)
      expect((await setting.row(row.id))._status).toBe('published')
      expect((await setting.row(row.id)).deletedAt ?? null).toBeNull()
      // Asked for as a draft it would be gone from the lists, and public all the same.
      const asDraft = { ...setting.as(editor), id: row.id, data: { deletedAt: new Date().toISOString() }, draft: true }
      expect(await refusal(setting.payload.update(asDraft))).toBe(noRight)
      expect((await setting.ask(editor, `/disclosure/${row.id}?draft=true`, asDraft.data, 'PATCH')).status).toBe(403)
      const listed = await setting.payload.find({
        ...setting.as(editor),
        draft: true,
        where: { id: { equals: row.id } },
      })
      expect(listed.totalDocs).toBe(1)
      const id = await setting.draft('可扔')
      await trash(id)
      expect((await setting.row(id)).deletedAt).not.toBeNull()
    })

    test('deleting for good what is or was published is refused, one by one and in bulk', async () => {
      const row = await setting.published('删不掉')
      const administrator = setting.as(setting.city.administrator)
      expect(await refusal(setting.payload.delete({ ...administrator, id: row.id }))).toContain('请移入回收站')
      const bulk = await setting.payload.delete({ ...administrator, where: { id: { equals: row.id } } })
      expect(bulk.errors).toHaveLength(1)
      expect((await setting.row(row.id))._status).toBe('published')
      const { totalDocs } = await setting.payload.findVersions({
        ...administrator,
        where: { parent: { equals: row.id } },
      })
      expect(totalDocs).toBe(2)
    })

    test('what is made in the trash does not say that it is published', async () => {
      const data = setting.notice('藏着', { _status: 'published', deletedAt: new Date().toISOString() })
      const { id } = await setting.payload.create({ ...setting.as(setting.city.editor), data })
      expect((await setting.row(String(id)))._status).toBe('draft')
    })

    test('nobody sets numbers, addresses and instants by hand', async () => {
      const forged = {
        key: 'forged',
        indexNumber: 'FORGED/1999-00001',
        publishedOn: '1999-01-01',
        firstReleasedAt: '1999-01-01T00:00:00.000Z',
        lastReleasedAt: '1999-01-01T00:00:00.000Z',
      }
      for (const user of [setting.city.approver, setting.city.administrator]) {
        const row = await setting.publish(await setting.draft('伪造', user, forged), user)
        for (const [name, value] of Object.entries(forged)) expect(String(row[name])).not.toContain(value.slice(0, 4))
        await setting.payload.update({
          ...setting.as(user),
          id: row.id,
          data: { ...forged, title: '又伪造', _status: 'published' } as never,
        })
        const again = await setting.row(row.id)
        for (const name of ['key', 'indexNumber', 'publishedOn', 'firstReleasedAt'])
          expect(String(again[name])).toBe(String(row[name]))
      }
    })

    test('nobody schedules a publication that nobody looks at again', async () => {
      expect(setting.payload.config.jobs.tasks?.map(({ slug }) => slug) ?? []).not.toContain('schedulePublish')
    })

    test('nobody writes the log or the reservations, the Local API included', async () => {
      const entry = {
        record: 'disclosure/x',
        operation: 'publish',
        digest: 'x',
        at: new Date().toISOString(),
        on: '2025-01-01',
        by: 'x',
        authority: 'x',
      }
      await expect(setting.payload.create({ collection: 'publications', data: entry as never })).rejects.toThrow(
        'only the gate',
      )
      const [row] = await rawDatabase(setting.payload).some('publications', {}, { limit: 1 })
      await expect(setting.payload.delete({ collection: 'publications', id: String(row?.id) })).rejects.toThrow(
        'only the gate',
      )
      await expect(
        setting.payload.create({ collection: 'reservations', data: { claim: 'x', holder: 'x' } }),
      ).rejects.toThrow('only the gate')
    })
  })
}
