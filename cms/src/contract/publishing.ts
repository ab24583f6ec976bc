import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { describe, expect, test } from 'vitest'
import { store } from '../fields/rich-text/store.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { recordOf } from '../publications/record-of.ts'
import { creditCode } from './city.ts'
import type { DatabaseName } from './open-cms.ts'
import { refusal, Setting } from './setting.ts'

export function publishing(database: DatabaseName): void {
  describe('publishing', () => {
    const setting = new Setting(database)

    test('gives an index number, an address and the instants, and logs the digest of what is published', async () => {
      const row = await setting.published('首次公示')
      const year = new Date().getFullYear()
      expect(row.indexNumber).toMatch(new RegExp(`^${creditCode}/${year}-\\d{5}$`))
      expect(row.key).toBe(String(row.indexNumber).replace('/', '-'))
      expect(row.firstReleasedAt).toEqual(row.lastReleasedAt)
      expect(row.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      const record = await recordOf(rawDatabase(setting.payload), undefined, 'disclosure', row)
      expect(await setting.logOf(row)).toMatchObject([
        {
          operation: 'publish',
          digest: digestOf(record),
          by: 'approver',
          authority: '云汀市人民政府',
          title: '首次公示',
        },
      ])
    })

    test('a revision keeps index number and first release, and moves the latest', async () => {
      const row = await setting.published('修改前')
      await setting.payload.update({
        ...setting.as(setting.city.approver),
        id: row.id,
        data: { title: '修改后', _status: 'published' },
      })
      const revised = await setting.row(row.id)
      expect(revised).toMatchObject({ indexNumber: row.indexNumber, key: row.key, publishedOn: row.publishedOn })
      expect(String(revised.firstReleasedAt)).toBe(String(row.firstReleasedAt))
      expect(new Date(String(revised.lastReleasedAt)).getTime()).toBeGreaterThan(
        new Date(String(row.lastReleasedAt)).getTime(),
      )
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'revise'])
    })

    test('publishing again just what is published adds no row and moves no instant', async () => {
      const row = await setting.published('不变')
      const again = await setting.publish(row.id)
      expect(String(again.lastReleasedAt)).toBe(String(row.lastReleasedAt))
      expect(await setting.logOf(row)).toHaveLength(1)
    })

    test('a change of what is internal is saved, and adds no row', async () => {
      const row = await setting.published('内部事项')
      const secrecyReview = { by: '审查员', on: '2025-06-04' }
      await setting.payload.update({
        ...setting.as(setting.city.approver),
        id: row.id,
        data: { secrecyReview, _status: 'published' },
      })
      expect((await setting.row(row.id)).secrecyReview).toMatchObject(secrecyReview)
      expect(await setting.logOf(row)).toHaveLength(1)
    })

    test('asks for the legality review of a new normative document', async () => {
      const { government, section, topic, administrator } = setting.city
      const to = { ...setting.as(administrator), collection: 'normative-document' } as const
      const data = {
        title: '云汀市人民政府关于印发云汀市停车管理办法的通知',
        publisher: government,
        sections: [section],
        topics: [topic],
        disclosureMode: 'proactive',
        language: 'zh-Hans',
        levelOfForce: 'administrative-normative-document',
        editions: [{ kind: 'original', body: store('<p>照此执行。</p>', { fileId: String }) }],
      }
      const draft = await setting.payload.create({ ...to, data: data as never, draft: true })
      const publish = (more: Record<string, unknown>) =>
        setting.payload.update({ ...to, id: draft.id, data: { ...more, _status: 'published' } as never })
      const reviewed = { legalityReview: { by: '市司法局', on: '2025-06-01' } }
      expect(await refusal(publish({ legalityReview: { by: '市司法局' } }))).toContain('合法性审核：没有填写')
      expect(await refusal(publish(reviewed))).not.toContain('合法性审核')
    })

    test('refuses what the content model refuses, with sentences at the fields, and spends no number on it', async () => {
      const id = await setting.draft('电话 13812345678', setting.city.editor, { genre: null, body: null })
      const attempt = setting.payload.update({
        ...setting.as(setting.city.approver),
        id,
        data: { _status: 'published', formedOn: null },
      })
      await expect(attempt).rejects.toMatchObject({ name: 'ValidationError', status: 400 })
      const { data } = (await attempt.catch(
        (error: { data: { errors: { path: string; message: string }[] } }) => error,
      )) as { data: { errors: { path: string; message: string }[] } }
      expect(data.errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['formedOn']))
      expect(data.errors.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true)
      expect(await setting.row(id)).toMatchObject({ _status: 'draft', indexNumber: null })
      const claims = await rawDatabase(setting.payload).some(
        'reservations',
        { holder: { equals: `disclosure/${id}` } },
        { limit: 1 },
      )
      expect(claims).toEqual([])
    })

    test('refuses whatever is not disclosed proactively', async () => {
      const id = await setting.draft('依申请', setting.city.editor, {
        disclosureMode: 'on-request',
        disclosureGround: '《条例》第十六条',
      })
      expect(await refusal(setting.publish(id))).toContain(
        '只有“主动公开”的信息才能发布。请存为草稿，或改为“主动公开”。',
      )
      const row = await setting.published('先公开')
      const change = setting.payload.update({
        ...setting.as(setting.city.approver),
        id: row.id,
        data: { disclosureMode: 'withheld', disclosureGround: '《条例》第十四条', _status: 'published' },
      })
      expect(await refusal(change)).toContain('要停止公开，请用“撤回”。')
    })

    test('refuses a reference to what was never published, and names it', async () => {
      const { administrator } = setting.city
      const topic = await setting.payload.create({
        ...setting.as(administrator),
        collection: 'topic',
        data: { code: 'unready', name: '未发布的主题' },
        draft: true,
      })
      const id = await setting.draft('引用草稿', setting.city.editor, { topics: [topic.id] })
      expect(await refusal(setting.publish(id))).toContain('“未发布的主题”还没有发布过。请先发布它，或删去这一项。')
    })

    test('relations are published as references, in order', async () => {
      const first = await setting.published('被译的一')
      const row = await setting.published('译文', { translationOf: { relationTo: 'disclosure', value: first.id } })
      const record = await recordOf(rawDatabase(setting.payload), undefined, 'disclosure', row)
      expect(record).toMatchObject({
        publisher: 'authority/yunting-government',
        sections: ['section/documents'],
        translationOf: `disclosure/${first.key}`,
      })
    })

    test('a code that is an address neither changes nor passes to another record', async () => {
      const { administrator, topic } = setting.city
      const structure = { user: administrator, overrideAccess: false, depth: 0, collection: 'topic' } as const
      const change = setting.payload.update({
        ...structure,
        id: topic,
        data: { code: 'dwelling', _status: 'published' },
      })
      await expect(change).rejects.toMatchObject({
        data: { errors: [{ path: 'code', message: '发布后不能改变：网址由它而来。请改回原来的。' }] },
      })
      const second = setting.payload.create({
        ...structure,
        data: { code: 'housing', name: '又一个', _status: 'published' },
      })
      await expect(second).rejects.toMatchObject({
        data: { errors: [{ path: 'code', message: '已被另一条信息用过，网址不能再给。请换一个。' }] },
      })
    })
  })
}
