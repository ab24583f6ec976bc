import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { holdIn } from '../publications/hold.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { withdraw } from '../publications/withdraw.ts'
import {
  type CmsAddress,
  logAfter,
  noteExpiryAt,
  tellProgressAt,
  tellResumeAt,
  tellRollBackAt,
} from '../run/cms-over-http.ts'
import { serviceKey } from '../run/service-key.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import type { DatabaseName } from './open-cms.ts'
import { type ServedCms, serveCms } from './serve-cms.ts'
import { Setting } from './setting.ts'

export function holding(database: DatabaseName): void {
  describe('progress, holds and haste', () => {
    const setting = new Setting(database)
    let served: ServedCms
    let cms: CmsAddress
    beforeAll(async () => {
      served = await serveCms(setting.cms)
      const apiKey = await serviceKey(setting.payload, 'publisher', ['exporter', 'publisher'])
      cms = { url: served.url, apiKey }
    })
    afterAll(() => served.close())

    let release = 0
    const origin = 'https://www.yunting.example'
    const last = async () => (await logAfter(cms, Number.MAX_SAFE_INTEGER)).last
    const live = async (upTo: number, backTo?: number) => {
      release += 1
      const progress = { state: 'live', release, at: '2025-11-20T02:00:00.000Z', origin }
      await tellProgressAt(cms, upTo, backTo === undefined ? progress : { ...progress, backTo })
    }
    const shown = async (key: unknown) => {
      const { docs } = await setting.payload.find({
        collection: 'publications',
        where: { record: { equals: `disclosure/${key}` } },
        sort: 'sequence',
        depth: 0,
      })
      return docs
    }
    const states = async (key: unknown) => (await shown(key)).map(({ state }) => state)
    const asking = async (name: 'administrator' | 'approver' | 'editor', path: string, body: object = {}) => {
      const response = await setting.ask(setting.city[name], `/publications/${path}`, body)
      return `${response.status} ${await response.text()}`
    }
    beforeEach(async () => live(await last()))

    // The first of the tests: there was one release so far.
    test('where the portal was released but once, there is nothing to go back to', async () => {
      expect(await asking('administrator', 'roll-back', { reason: '首页有误。' })).toMatch(/^409 .*还只发布过一次/)
      expect((await logAfter(cms, await last())).held).toBeNull()
    })

    test('rows of one release share its number, and show the address of their page', async () => {
      const rows = [await setting.published('同批一'), await setting.published('同批二')]
      const upTo = await last()
      await tellProgressAt(cms, upTo, { state: 'building', release: 41 })
      expect(await shown(rows[0]?.key)).toMatchObject([{ state: 'building', release: 41, address: null }])
      expect(Date.parse(String((await shown(rows[0]?.key))[0]?.releaseStartedAt))).toBeGreaterThan(0)
      const later = await setting.published('后来的')
      await tellProgressAt(cms, upTo, { state: 'live', release: 41, at: '2025-11-20T02:00:00.000Z', origin })
      for (const { key } of rows)
        expect(await shown(key)).toMatchObject([
          {
            state: 'live',
            release: 41,
            liveAt: '2025-11-20T02:00:00.000Z',
            address: `${origin}/information/${key}/`,
            failure: null,
          },
        ])
      expect(await states(later.key)).toEqual(['waiting'])
    })

    test('a record that stands in the way fails with its field and sentence, and the others wait', async () => {
      const [fault, other] = [await setting.published('有问题'), await setting.published('没问题')]
      const upTo = await last()
      const records = [{ record: `disclosure/${fault.key}`, field: 'title', sentence: '标题太长。' }]
      await tellProgressAt(cms, upTo, { state: 'failed', release: 42, failure: '“有问题”没有通过检查。', records })
      expect(await shown(fault.key)).toMatchObject([{ state: 'failed', field: 'title', failure: '标题太长。' }])
      expect(await shown(other.key)).toMatchObject([
        { state: 'waiting', field: null, failure: '等候同批的信息：“有问题”没有通过检查。' },
      ])
      await tellProgressAt(cms, upTo, { state: 'failed', release: 43, failure: '磁盘已满。' })
      expect(await shown(other.key)).toMatchObject([{ state: 'failed', failure: '磁盘已满。' }])
      await live(upTo)
      expect([...(await shown(fault.key)), ...(await shown(other.key))]).toMatchObject(
        Array.from({ length: 2 }, () => ({ state: 'live', failure: null, field: null })),
      )
    })

    test('rolled back, only withdrawals go live until releases go on by name; everyone is told who holds and why', async () => {
      const [kept, bad, gone] = [
        await setting.published('留着'),
        await setting.published('出错的'),
        await setting.published('要撤的'),
      ]
      const to = (await last()) - 2
      await live(await last())
      await tellRollBackAt(cms, '王小明', '首页显示不全。')
      await live(await last(), to)
      expect(await states(kept.key)).toEqual(['live'])
      expect(await shown(bad.key)).toMatchObject([{ state: 'waiting', address: null }])
      const at = await last()
      expect((await logAfter(cms, at - 1)).rows).toMatchObject([
        { record: 'portal', operation: 'roll-back', by: '王小明' },
      ])
      const user = setting.city.approver
      await withdraw(setting.payload, { type: 'disclosure', id: gone.id, user }, { reason: '核对。' })
      const held = await setting.published('停下之后')
      expect((await logAfter(cms, at)).held).toMatchObject({ by: '王小明', reason: '首页显示不全。' })
      await live(await last())
      expect(await states(gone.key)).toEqual(['waiting', 'live'])
      expect([...(await states(bad.key)), ...(await states(held.key))]).toEqual(['waiting', 'waiting'])
      expect(await asking('approver', 'now')).toContain('发布已由王小明停下（首页显示不全。）')

      await tellResumeAt(cms, '王小明', '已排除。')
      expect((await logAfter(cms, at)).held).toBeNull()
      await live(await last())
      for (const { key } of [kept, bad, held]) expect(await states(key)).toEqual(['live'])
      await expect(tellResumeAt(cms, '王小明', '再次。')).rejects.toThrow('发布没有停下')
      // Rows of the portal as a whole are no records: an export passes them over.
      expect((await exportSnapshot(setting.payload)).snapshot.sequence).toBe(await last())
    })

    test('a roll-back that brought nothing back holds releases, and everyone is told that and why', async () => {
      const row = await setting.published('还在网上')
      await live(await last())
      await tellRollBackAt(cms, '王小明', '内容有误。')
      const upTo = await last()
      const notBack = '没有可以退回的上一次发布。'
      await tellProgressAt(cms, upTo, {
        state: 'live',
        release: 60,
        at: '2025-11-20T02:00:00.000Z',
        origin,
        backTo: upTo,
        notBack,
      })
      expect(await states(row.key)).toEqual(['live'])
      const { docs } = await setting.payload.find({
        collection: 'publications',
        where: { sequence: { equals: upTo } },
        depth: 0,
      })
      expect(docs[0]).toMatchObject({ operation: 'roll-back', state: 'live', failure: notBack })
      expect(await holdIn(rawDatabase(setting.payload))).toMatchObject({ by: '王小明', notBack })
      await tellResumeAt(cms, '王小明', '已撤回。')
      await live(await last())
      const [after] = (
        await setting.payload.find({ collection: 'publications', where: { sequence: { equals: upTo } }, depth: 0 })
      ).docs
      expect(after).toMatchObject({ failure: notBack })
    })

    test('where the rest was refused, of the rows only withdrawals are live', async () => {
      const [fault, gone] = [await setting.published('有错的'), await setting.published('该撤的')]
      await live((await last()) - 1)
      await live(await last())
      const user = setting.city.approver
      await setting.payload.update({
        ...setting.as(user),
        id: fault.id,
        data: { title: '改错的', _status: 'published' },
      })
      await withdraw(setting.payload, { type: 'disclosure', id: gone.id, user }, { reason: '核对。' })
      const upTo = await last()
      const records = [{ record: `disclosure/${fault.key}`, sentence: '标题不妥。' }]
      await tellProgressAt(cms, upTo, { state: 'failed', release: 70, failure: '没有通过检查。', records })
      await tellProgressAt(cms, upTo, {
        state: 'live',
        release: 70,
        at: '2025-11-20T02:00:00.000Z',
        origin,
        onlyWithdrawals: true,
      })
      expect(await states(gone.key)).toEqual(['live', 'live'])
      expect((await shown(fault.key)).at(-1)).toMatchObject({ state: 'failed', failure: '标题不妥。' })
    })

    test('a release that was ready before the roll-back is live with all it carried', async () => {
      const row = await setting.published('先上线')
      const upTo = await last()
      await tellRollBackAt(cms, '王小明', '误操作。')
      await live(upTo)
      expect(await states(row.key)).toEqual(['live'])
      await tellResumeAt(cms, '王小明', '已排除。')
    })

    test('a person holds releases in their own name, as an administrator, and says why', async () => {
      await setting.published('先有两次发布')
      await live(await last())
      expect(await asking('approver', 'roll-back', { by: '别人', reason: '试试' })).toMatch(/^403 .*没有权限/)
      expect(await asking('administrator', 'roll-back', { by: '别人' })).toMatch(/^400 .*请写明理由/)
      expect(await asking('administrator', 'roll-back', { by: '别人', reason: '核对首页。' })).toMatch(/^200 /)
      expect((await logAfter(cms, await last())).held).toMatchObject({ by: 'administrator', reason: '核对首页。' })
      expect(await asking('administrator', 'resume', { reason: '无误。' })).toMatch(/^200 /)
      const key = await serviceKey(setting.payload, 'exporter', ['exporter'])
      await expect(tellRollBackAt({ url: cms.url, apiKey: key }, '程序', '试试')).rejects.toThrow('没有权限')
      await expect(tellRollBackAt(cms, ' ', '试试')).rejects.toThrow('请写明经办人。')
    })

    test('many records go at once when an administrator confirms as many as the publisher asked about', async () => {
      const at = await last()
      const refused = { state: 'failed', release: 50, failure: '要撤下 40 条信息。', shrinkage: 40 }
      const confirming = (name: 'administrator' | 'approver', count = 40) =>
        asking(name, 'confirm-shrinkage', { reason: '机构改革。', count })
      expect(await confirming('administrator')).toMatch(/^400 .*没有等候确认的撤下/)
      await tellProgressAt(cms, at, refused)
      expect((await logAfter(cms, at)).confirmed).toBeNull()
      expect(await confirming('approver')).toMatch(/^403 .*由管理员办理/)
      const waiting = logAfter(cms, at, { wait: 25 })
      expect(await confirming('administrator', 39)).toMatch(/^409 .*等候确认的是撤下40条信息/)
      expect(await confirming('administrator')).toMatch(/^200 /)
      expect(await waiting).toMatchObject({ confirmed: { by: 'administrator', reason: '机构改革。', count: 40 } })
      // Of more than that nobody has said anything.
      await tellProgressAt(cms, at, { ...refused, shrinkage: 41 })
      expect((await logAfter(cms, at)).confirmed).toBeNull()
      expect(await confirming('administrator')).toMatch(/^409 /)
      expect(await confirming('administrator', 41)).toMatch(/^200 /)
      // It was confirmed after the publisher had asked the log: it is to ask again.
      await tellProgressAt(cms, at, { state: 'building', release: 51 })
      expect(await logAfter(cms, at)).toMatchObject({ urgent: false, confirmed: { count: 41 } })
      await tellProgressAt(cms, at, { ...refused, shrinkage: 41 })
      expect(await logAfter(cms, at)).toMatchObject({ urgent: true, confirmed: { count: 41 } })
      await live(at)
      expect((await logAfter(cms, at)).confirmed).toBeNull()
      expect(await confirming('administrator')).toMatch(/^400 /)
    })

    test('haste is asked for by who may publish, told at once, and over when a release begins', async () => {
      expect(await asking('editor', 'now')).toMatch(/^403 /)
      const at = await last()
      await tellProgressAt(cms, at, { state: 'building', release: 43 })
      expect((await logAfter(cms, at)).urgent).toBe(false)
      const waiting = logAfter(cms, at, { wait: 25 })
      expect(await asking('approver', 'now')).toMatch(/^200 /)
      expect(await waiting).toMatchObject({ rows: [], urgent: true })
      await tellProgressAt(cms, at, { state: 'building', release: 44 })
      expect((await logAfter(cms, at)).urgent).toBe(false)
    })

    test('the end of validity is noted once, and the record stays published as it is', async () => {
      const row = await setting.published('到期的')
      const user = setting.city.approver
      const gone = await setting.published('已撤回的')
      await withdraw(setting.payload, { type: 'disclosure', id: gone.id, user }, { reason: '核对。' })
      const both = [`disclosure/${row.key}`, `disclosure/${gone.key}`]
      await noteExpiryAt(cms, '2025-11-20', both)
      await noteExpiryAt(cms, '2025-11-20', both)
      const log = await setting.logOf(row)
      expect(log.map(({ operation }) => operation)).toEqual(['publish', 'expire'])
      expect(log[1]).toMatchObject({ on: '2025-11-20', by: '系统', digest: log[0]?.digest })
      expect((await setting.logOf(gone)).at(-1)?.operation).toBe('withdraw')
      const { snapshot } = await exportSnapshot(setting.payload)
      expect(snapshot.records.some(({ key }) => key === row.key)).toBe(true)
      // Published again just as it is, it adds nothing; revised, it is no first publication.
      await setting.publish(row.id)
      expect(await setting.logOf(row)).toHaveLength(2)
      await setting.payload.update({ ...setting.as(user), id: row.id, data: { title: '改过', _status: 'published' } })
      expect((await setting.logOf(row)).at(-1)?.operation).toBe('revise')
    })

    test('rows are in order also where the clock was set back', async () => {
      const row = await setting.published('钟')
      const raw = rawDatabase(setting.payload)
      const latest = await setting.latest(row)
      expect(Date.parse(await raw.instant())).toBeGreaterThan(Date.parse(String(latest?.createdAt)))
    })
  })
}
