import { describe, expect, test } from 'vitest'
import { writtenVersions } from '../run/written-versions.ts'
import type { DatabaseName } from './open-cms.ts'
import { refusal, Setting } from './setting.ts'

export function drafts(database: DatabaseName): void {
  describe('drafts', () => {
    const setting = new Setting(database)

    test('an editor writes drafts of the own authority, incomplete ones too, and nothing is logged', async () => {
      const before = (await setting.log()).length
      const created = await setting.payload.create({
        ...setting.as(setting.city.editor),
        data: { title: '未完成', publisher: setting.city.government } as never,
        draft: true,
      })
      expect(await setting.row(String(created.id))).toMatchObject({ _status: 'draft', title: '未完成' })
      expect((await setting.log()).length).toBe(before)
    })

    test('an editor neither begins nor changes drafts of another authority', async () => {
      const { editor, housing, administrator } = setting.city
      await expect(setting.draft('别家的', editor, { publisher: housing })).rejects.toMatchObject({
        data: { errors: [{ path: 'publisher', message: '不是您所在的机构。请选择您所在的机构，或请管理员办理。' }] },
      })
      const id = await setting.draft('别家的', administrator, { publisher: housing })
      const change = setting.payload.update({ ...setting.as(editor), id, data: { title: '改' }, draft: true })
      expect(await refusal(change)).toMatch(/not allowed|无权/)
    })

    test('a draft of a published record leaves what is published as it is', async () => {
      const row = await setting.published('住房补贴公示')
      await setting.payload.update({
        ...setting.as(setting.city.editor),
        id: row.id,
        data: { title: '住房补贴公示（修改稿）' },
        draft: true,
      })
      expect((await setting.row(row.id)).title).toBe('住房补贴公示')
      const latest = await setting.payload.findByID({ ...setting.as(setting.city.editor), id: row.id, draft: true })
      expect(latest.title).toBe('住房补贴公示（修改稿）')
      expect(await setting.logOf(row)).toHaveLength(1)
    })

    test('a change of the mode of disclosure is kept with its day and its reason', async () => {
      const { editor } = setting.city
      const id = await setting.draft('抽查结果', editor)
      const save = (data: Record<string, unknown>) =>
        setting.payload.update({ ...setting.as(editor), id, data: data as never, draft: true })
      await save({ disclosureMode: 'on-request', disclosureGround: '涉及第三方合法权益，须征求意见。' })
      await save({ title: '抽查结果（征求意见后）' })
      const { disclosureChanges } = (await save({ disclosureMode: 'proactive', disclosureGround: '' })) as unknown as {
        disclosureChanges: { on: string; from: string; to: string; reason: string }[]
      }
      const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)
      expect(disclosureChanges).toMatchObject([
        { on: day, from: 'proactive', to: 'on-request', reason: '涉及第三方合法权益，须征求意见。' },
        { on: day, from: 'on-request', to: 'proactive', reason: '改为主动公开' },
      ])
    })

    test('everything that was ever written is read, in whatever pieces', async () => {
      const id = await setting.draft('第一稿')
      const editor = { ...setting.as(setting.city.editor), id, draft: true }
      for (const title of ['第二稿', '第三稿', '第四稿']) await setting.payload.update({ ...editor, data: { title } })
      const read = async (atOnce: number) => {
        const found: string[] = []
        for await (const { record, title, texts } of writtenVersions(setting.payload, atOnce)) {
          expect(texts).toContain(title)
          found.push(`${record} ${title}`)
        }
        return found.sort()
      }
      const all = await read(1000)
      expect(all.filter((one) => one.startsWith(`disclosure/${id} `)).map((one) => one.split(' ')[1])).toEqual(
        ['第一稿', '第三稿', '第二稿', '第四稿'].sort(),
      )
      expect(await read(3)).toEqual(all)
    })

    test('every saved state is kept as a version', async () => {
      const row = await setting.published('版本公示')
      const { totalDocs } = await setting.payload.findVersions({
        ...setting.as(setting.city.editor),
        where: { parent: { equals: row.id } },
      })
      expect(totalDocs).toBe(2)
    })
  })
}
