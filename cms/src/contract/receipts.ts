import { describe, expect, test } from 'vitest'
import { addPortalRow } from '../publications/hold.ts'
import { tellProgress } from '../publications/progress.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import type { Receipt } from '../publications/receipt-endpoint.ts'
import { withdraw } from '../publications/withdraw.ts'
import type { SchedulesOfRecord } from '../schedules/schedule-endpoints.ts'
import type { DatabaseName } from './open-cms.ts'
import { Setting } from './setting.ts'

export function receipts(database: DatabaseName): void {
  describe('at the desk', () => {
    const setting = new Setting(database)
    const receiptOf = async (id: string): Promise<Receipt> =>
      (await (await setting.ask(setting.city.editor, `/disclosure/${id}/receipt`)).json()) as Receipt
    const tell = (progress: Parameters<typeof tellProgress>[2]) =>
      tellProgress(rawDatabase(setting.payload), 10_000, progress)

    test('a receipt moves from nothing to live, with its address, its release and those it was merged with', async () => {
      const id = await setting.draft('看进度')
      expect(await receiptOf(id)).toEqual({ publication: null, hold: null, mayHasten: false, zone: 'Asia/Shanghai' })
      await tell({ state: 'live', release: 1, at: new Date().toISOString(), origin: 'https://www.yunting.example' })
      const row = await setting.publish(id)
      await setting.published('同时发布')
      expect((await receiptOf(id)).publication).toMatchObject({
        operation: 'publish',
        state: 'waiting',
        by: 'approver',
      })
      await tell({ state: 'building', release: 2 })
      expect((await receiptOf(id)).publication).toMatchObject({ state: 'building', release: 2, merged: 1 })
      const at = new Date().toISOString()
      await tell({ state: 'live', release: 2, at, origin: 'https://www.yunting.example' })
      expect((await receiptOf(id)).publication).toMatchObject({
        state: 'live',
        release: 2,
        merged: 1,
        liveAt: at,
        address: `https://www.yunting.example/information/${row.key}/`,
      })
    })

    test('of a failure it names the field and says the sentence, and of whoever waits for it that it waits', async () => {
      const [faulty, waiting] = [await setting.published('有问题'), await setting.published('被连累')]
      const sentence = '附件已损坏。请重新上传。'
      const records = [{ record: `disclosure/${faulty.key}`, field: 'attachments.0.file', sentence }]
      await tell({ state: 'failed', release: 3, failure: sentence, records })
      expect((await receiptOf(faulty.id)).publication).toMatchObject({
        state: 'failed',
        field: '附件第1项的文件',
        failure: sentence,
      })
      const held = (await receiptOf(waiting.id)).publication
      expect(held).toMatchObject({ state: 'waiting', field: null })
      expect(held?.failure).toContain(sentence)
      await tell({ state: 'live', release: 4, at: new Date().toISOString(), origin: 'https://www.yunting.example' })
    })

    test('a withdrawal has its own', async () => {
      const row = await setting.published('要撤的')
      const user = setting.city.approver
      await withdraw(setting.payload, { type: 'disclosure', id: row.id, user }, { reason: '有误。' })
      expect((await receiptOf(row.id)).publication).toMatchObject({
        operation: 'withdraw',
        state: 'waiting',
        reason: '有误。',
      })
    })

    test('everyone reads who holds releases, and why', async () => {
      const row = await setting.published('暂停以后')
      const raw = rawDatabase(setting.payload)
      await addPortalRow(raw, 'roll-back', { by: '王主任', reason: '首页有误。' })
      expect((await receiptOf(row.id)).hold).toMatchObject({ by: '王主任', reason: '首页有误。' })
      await addPortalRow(raw, 'resume', { by: '王主任', reason: '已改正。' })
      expect((await receiptOf(row.id)).hold).toBeNull()
    })

    test('is for people within', async () => {
      const row = await setting.published('外人不看')
      for (const path of [`/disclosure/${row.id}/receipt`, `/disclosure/${row.id}/schedules`, '/schedules'])
        expect((await setting.ask(undefined, path)).status, path).toBe(403)
      expect((await setting.ask(setting.city.editor, '/disclosure/000000000000000000000000/receipt')).status).toBe(404)
    })

    test('schedules at the clock of the portal, shows it, and takes it back', async () => {
      const id = await setting.draft('零时发布')
      const path = `/disclosure/${id}/schedules`
      const day = String(new Date().getFullYear() + 1)
      const said = { action: 'publish', day: `${day}-03-01`, time: '00:00' }
      expect((await setting.ask(undefined, path, said)).status).toBe(401)
      expect((await setting.ask(setting.city.editor, path, said)).status).toBe(403)
      const wrong = await setting.ask(setting.city.approver, path, { ...said, day: `${day}-02-30`, time: '25:00' })
      expect(JSON.stringify(await wrong.json())).toMatch(/不是一个存在的日期.+时间应形如 09:30/)
      expect(await (await setting.ask(setting.city.approver, path, said)).json()).toEqual({
        message: '已排定。',
        doubts: null,
      })
      const shown = (await (await setting.ask(setting.city.editor, path)).json()) as SchedulesOfRecord
      expect(shown).toMatchObject({ mayPublish: false, isPublished: false, zone: 'Asia/Shanghai' })
      expect(shown.schedules).toMatchObject([
        { at: `${Number(day)}-02-28T16:00:00.000Z`, byName: 'approver', state: 'waiting' },
      ])
      expect(shown.schedules[0]).not.toHaveProperty('content')
      const cancel = `/schedules/${shown.schedules[0]?.id}/cancel`
      expect((await setting.ask(setting.city.stranger, cancel, {})).status).toBe(403)
      expect((await setting.ask(setting.city.approver, cancel, {})).status).toBe(200)
      const after = (await (await setting.ask(setting.city.approver, path)).json()) as SchedulesOfRecord
      expect(after).toMatchObject({ schedules: [], mayPublish: true })
    })

    test('a withdrawal is scheduled with its reason, and where to read on', async () => {
      const [row, next] = [await setting.published('期满撤回'), await setting.published('请看这条')]
      const path = `/disclosure/${row.id}/schedules`
      const day = `${new Date().getFullYear() + 1}-03-01`
      const said = { action: 'withdraw', day, time: '09:30', reason: '公示期满。' }
      expect((await setting.ask(setting.city.approver, path, { ...said, reason: ' ' })).status).toBe(400)
      const target = { relationTo: 'disclosure', value: next.id }
      expect((await setting.ask(setting.city.approver, path, { ...said, target })).status).toBe(200)
      const { docs } = await setting.payload.find({ collection: 'schedules', where: { recordId: { equals: row.id } } })
      expect(docs).toMatchObject([
        { action: 'withdraw', reason: '公示期满。', target: `disclosure/${next.key}`, at: `${day}T01:30:00.000Z` },
      ])
    })
  })
}
