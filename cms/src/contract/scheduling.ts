import { hostname } from 'node:os'
import { beforeAll, describe, expect, test } from 'vitest'
import { rawDatabase } from '../publications/raw-database.ts'
import { withdraw } from '../publications/withdraw.ts'
import { cancelSchedule } from '../schedules/cancel-schedule.ts'
import { type Clock, ScheduleRunner } from '../schedules/runner.ts'
import { changeSchedule, type Schedule, scheduleOf } from '../schedules/schedule.ts'
import { scheduleChange } from '../schedules/schedule-change.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import type { DatabaseName } from './open-cms.ts'
import { person, type User } from './people.ts'
import { refusal, Setting } from './setting.ts'

/** A clock that stands still until it is put forward. */
class HeldClock implements Clock {
  private readonly waiting = new Set<{ at: number; run: () => Promise<void> }>()
  private instant: number
  constructor(instant: number) {
    this.instant = instant
  }
  now = () => this.instant
  after = (milliseconds: number, run: () => Promise<void>) => {
    const one = { at: this.instant + milliseconds, run }
    this.waiting.add(one)
    return () => void this.waiting.delete(one)
  }
  /** Goes on to an instant, and stops on the way wherever something waits. */
  async to(instant: number): Promise<void> {
    for (;;) {
      const [next] = [...this.waiting].sort((one, other) => one.at - other.at)
      if (next === undefined || next.at > instant) break
      this.waiting.delete(next)
      this.instant = Math.max(this.instant, next.at)
      await next.run()
    }
    this.instant = instant
  }
}

const minute = 60_000
const soon = 2 * minute

export function scheduling(database: DatabaseName): void {
  describe('scheduling', () => {
    const setting = new Setting(database)
    let start = 0
    beforeAll(() => {
      start = Date.now()
    })

    const at = (milliseconds: number) => new Date(start + milliseconds)
    const publishAt = (id: string, milliseconds: number, user: User = setting.city.approver) =>
      scheduleChange(
        setting.payload,
        { user },
        { type: 'disclosure', id, action: 'publish', at: at(milliseconds) },
        at(0),
      )
    const withdrawAt = (id: string, milliseconds: number) =>
      scheduleChange(
        setting.payload,
        { user: setting.city.approver },
        { type: 'disclosure', id, action: 'withdraw', at: at(milliseconds), reason: '公示期满。' },
        at(0),
      )
    const saveDraft = (id: string, data: Record<string, unknown>) =>
      setting.payload.update({ ...setting.as(setting.city.editor), id, data: data as never, draft: true })
    const shown = (id: string) => setting.payload.findByID({ ...setting.as(setting.city.editor), id, draft: true })
    const read = async ({ id }: Schedule) =>
      scheduleOf(await setting.payload.findByID({ collection: 'schedules', id, depth: 0, showHiddenFields: true }))
    /** As a process leaves a schedule that ended while it was at it: no process has such a number. */
    const ended = () =>
      ({ state: 'running', claim: `${hostname()} 4194305 gone`, claimedUntil: at(90 * minute).toISOString() }) as const
    /** A runner whose clock is put forward from one instant to another. */
    const run = async (from: number, to: number) => {
      const clock = new HeldClock(start + from)
      const runner = new ScheduleRunner(setting.payload, clock)
      await runner.look()
      await clock.to(start + to)
      await runner.stop()
    }

    test('publishes when it is due, and nothing before', async () => {
      const id = await setting.draft('到点发布')
      const schedule = await publishAt(id, soon)
      await run(0, soon - 1)
      expect((await setting.row(id))._status).toBe('draft')
      expect((await read(schedule)).state).toBe('waiting')
      await run(soon - 1, soon)
      const row = await setting.row(id)
      expect(row._status).toBe('published')
      expect(await setting.logOf(row)).toMatchObject([{ operation: 'publish', by: 'approver' }])
      expect(await read(schedule)).toMatchObject({
        state: 'done',
        outcome: '已发布。',
        executedAt: at(soon).toISOString(),
        publication: (await setting.latest(row))?.id,
      })
    })

    test('publishes exactly the version that was scheduled, and keeps what was saved since as a draft on top', async () => {
      const id = await setting.draft('排定的标题', setting.city.editor, { keywords: ['排定'] })
      await publishAt(id, soon)
      await saveDraft(id, { title: '后来的标题', summary: '后来才写的概述。', keywords: ['后来', '又加'] })
      await run(0, soon)
      const { snapshot } = await exportSnapshot(setting.payload)
      const row = await setting.row(id)
      const record = snapshot.records.find(({ key }) => key === row.key)
      expect(record).toMatchObject({ title: '排定的标题', keywords: ['排定'] })
      expect(record).not.toHaveProperty('summary')
      expect(JSON.stringify(snapshot)).not.toContain('后来')
      expect(await shown(id)).toMatchObject({
        _status: 'draft',
        title: '后来的标题',
        summary: '后来才写的概述。',
        keywords: ['后来', '又加'],
        key: row.key,
        indexNumber: row.indexNumber,
      })
      await setting.publish(id)
      expect((await setting.row(id)).title).toBe('后来的标题')
    })

    test('nothing of what was saved since comes into what is published, however little the scheduled version says', async () => {
      const id = await setting.draft('言简')
      await publishAt(id, soon)
      await saveDraft(id, {
        summary: '后来的概述。',
        keywords: ['后来的词'],
        language: 'en',
        attachments: [{ file: await setting.payload.create(someFile).then((file) => file.id), title: '后来的附件' }],
      })
      await run(0, soon)
      const row = await setting.row(id)
      const { snapshot } = await exportSnapshot(setting.payload)
      const record = snapshot.records.find(({ key }) => key === row.key)
      expect(JSON.stringify(record)).not.toContain('后来')
      expect(record).toMatchObject({ title: '言简', language: 'zh-Hans' })
      expect(record).not.toHaveProperty('attachments')
      expect(await shown(id)).toMatchObject({ summary: '后来的概述。', keywords: ['后来的词'] })
    })

    test('a published record is revised by the version that was scheduled', async () => {
      const row = await setting.published('修改前', { summary: '原来的概述。' })
      await saveDraft(row.id, { title: '定时修改', summary: null })
      await publishAt(row.id, soon)
      await run(0, soon)
      expect(await setting.row(row.id)).toMatchObject({ title: '定时修改', key: row.key, publishedOn: row.publishedOn })
      expect((await setting.row(row.id)).summary ?? null).toBeNull()
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'revise'])
    })

    test('several of one record follow one another: published, revised, withdrawn', async () => {
      const id = await setting.draft('第一版')
      await publishAt(id, soon)
      await saveDraft(id, { title: '第二版' })
      await publishAt(id, 2 * soon)
      await withdrawAt(id, 3 * soon)
      await run(0, 3 * soon)
      const log = await setting.logOf(await setting.row(id))
      expect(log.map(({ operation, title }) => `${operation} ${title}`)).toEqual([
        'publish 第一版',
        'revise 第二版',
        'withdraw 第二版',
      ])
      expect(log.at(-1)).toMatchObject({ reason: '公示期满。', by: 'approver' })
    })

    test('what was due while nothing ran is done late, and says so', async () => {
      const id = await setting.draft('停机时到期')
      const schedule = await publishAt(id, soon)
      await run(soon + 28 * minute, soon + 29 * minute)
      expect((await setting.row(id))._status).toBe('published')
      expect((await read(schedule)).outcome).toBe('已发布。到时系统没有运行或正忙，晚了28分钟。')
    })

    test('survives a restart', async () => {
      const id = await setting.draft('重启之后')
      await publishAt(id, soon)
      await setting.cms.reopen()
      await run(0, soon)
      expect((await setting.row(id))._status).toBe('published')
    })

    test('taken back, it does not happen', async () => {
      const id = await setting.draft('又不发了')
      const schedule = await publishAt(id, soon)
      expect(await refusal(cancelSchedule(setting.payload, { user: setting.city.editor }, schedule.id))).toContain(
        '您没有发布权限',
      )
      await cancelSchedule(setting.payload, { user: setting.city.administrator }, schedule.id)
      await run(0, 2 * soon)
      expect((await setting.row(id))._status).toBe('draft')
      expect(await read(schedule)).toMatchObject({ state: 'cancelled', outcome: '由administrator取消。' })
      expect(await refusal(cancelSchedule(setting.payload, { user: setting.city.administrator }, schedule.id))).toBe(
        '不能取消：这项任务已取消。',
      )
    })

    test('is for those who may publish the record', async () => {
      const id = await setting.draft('谁来排定')
      for (const user of [setting.city.editor, setting.city.stranger])
        expect(await refusal(publishAt(id, soon, user))).toContain('您没有发布权限')
      expect(
        await refusal(
          scheduleChange(setting.payload, {}, { type: 'disclosure', id, action: 'publish', at: at(soon) }, at(0)),
        ),
      ).toBe('没有登录。')
    })

    test('who lost the right to publish, or the account, publishes nothing any more', async () => {
      const leaver = await person(setting.payload, 'leaver', {
        roles: ['approver'],
        authorities: [setting.city.government],
      })
      const [demoted, deleted] = [await setting.draft('调离之后'), await setting.draft('销号之后')]
      const first = await publishAt(demoted, soon, leaver)
      const second = await publishAt(deleted, 2 * soon, leaver)
      await setting.payload.update({ collection: 'users', id: leaver.id, data: { roles: ['editor'] } })
      await run(0, soon)
      expect(await read(first)).toMatchObject({
        state: 'missed',
        outcome: '排定人leaver已没有这条信息的发布权限，没有发布。请由有权限的人重新办理。',
      })
      await setting.payload.delete({ collection: 'users', id: leaver.id })
      await run(soon, 2 * soon)
      expect(await read(second)).toMatchObject({
        state: 'missed',
        outcome: '排定人leaver的账号已经没有了，没有发布。请由有权限的人重新办理。',
      })
      for (const id of [demoted, deleted]) expect((await setting.row(id))._status).toBe('draft')
    })

    test('an older version never goes over what somebody published since', async () => {
      const id = await setting.draft('排定的旧版')
      const schedule = await publishAt(id, soon)
      await saveDraft(id, { title: '手工发的新版' })
      await setting.publish(id)
      await run(0, soon)
      expect((await setting.row(id)).title).toBe('手工发的新版')
      const { state, outcome } = await read(schedule)
      expect(state).toBe('missed')
      expect(outcome).toMatch(
        /^排定以后，approver已于\d+月\d+日\d\d:\d\d发布了这条信息，排定的版本较旧，没有发布。仍要发布的，请重新排定。$/,
      )
    })

    test('what was published by hand just as scheduled is done, and adds no row', async () => {
      const id = await setting.draft('提前发了')
      const schedule = await publishAt(id, soon)
      const row = await setting.publish(id)
      await run(0, soon)
      expect((await read(schedule)).state).toBe('done')
      expect(await setting.logOf(row)).toHaveLength(1)
    })

    test('a withdrawal takes off whatever stands then, and is not needed where somebody withdrew before', async () => {
      const [kept, gone] = [await setting.published('改过再撤'), await setting.published('早已撤回')]
      const first = await withdrawAt(kept.id, soon)
      const second = await withdrawAt(gone.id, soon + minute)
      await setting.payload.update({
        ...setting.as(setting.city.approver),
        id: kept.id,
        data: { title: '改过再撤（更正）', _status: 'published' },
      })
      await withdraw(
        setting.payload,
        { type: 'disclosure', id: gone.id, user: setting.city.approver },
        { reason: '有误。' },
      )
      await run(0, 2 * soon)
      expect((await setting.row(kept.id))._status).toBe('draft')
      expect((await read(first)).state).toBe('done')
      expect(await read(second)).toMatchObject({ state: 'missed' })
      expect((await read(second)).outcome).toMatch(/^approver已于.+撤回了这条信息，不用再撤回。$/)
      expect((await setting.logOf(gone)).map(({ operation }) => operation)).toEqual(['publish', 'withdraw'])
    })

    test('the gate refuses at the time as it would a person, and says why; when scheduling it is said ahead', async () => {
      const id = await setting.draft('缺主题', setting.city.editor, { topics: [] })
      const schedule = await publishAt(id, soon)
      expect(schedule.doubts).toContain('主题')
      await run(0, soon)
      const { state, outcome } = await read(schedule)
      expect(state).toBe('missed')
      expect(outcome).toBe(`不能发布。\n${schedule.doubts}`)
      expect((await setting.row(id))._status).toBe('draft')
    })

    test('refuses what cannot be meant', async () => {
      const row = await setting.published('已是这版')
      expect(await refusal(publishAt(row.id, soon))).toContain('这一版已经发布')
      const id = await setting.draft('时间不对')
      expect(await refusal(publishAt(id, -minute))).toContain('这个时间已经过了')
      expect(await refusal(publishAt(id, 900 * 24 * 60 * minute))).toContain('最多可以排到两年以后')
      expect(await refusal(withdrawAt(id, soon))).toContain('到那时这条信息没有公开')
      const stale = {
        type: 'disclosure',
        id,
        action: 'publish',
        at: at(soon),
        savedAt: at(-soon).toISOString(),
      } as const
      expect(await refusal(scheduleChange(setting.payload, { user: setting.city.approver }, stale, at(0)))).toContain(
        '又保存过',
      )
      const twice = await publishAt(id, soon)
      expect(await refusal(publishAt(id, soon))).toContain('已经排定了一项')
      await cancelSchedule(setting.payload, { user: setting.city.approver }, twice.id)
    })

    test('of many who take a schedule at once one has it', async () => {
      const { id } = await publishAt(await setting.draft('众人争办'), 80 * minute)
      const claims = Array.from({ length: 5 }, (_, index) => ({ state: 'running', claim: `runner ${index}` }) as const)
      const taken = await Promise.all(
        claims.map((claim) => changeSchedule(setting.payload, { id, state: 'waiting' }, claim)),
      )
      expect(taken.filter((one) => one !== undefined)).toHaveLength(1)
      await changeSchedule(setting.payload, { id }, { state: 'cancelled' })
    })

    test('of two runners on one database each schedule is taken by one', async () => {
      const ids = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => setting.draft(`双机之${name}`)))
      for (const [index, id] of ids.entries()) await publishAt(id, soon + index)
      await Promise.all([run(0, 2 * soon), run(0, 2 * soon)])
      for (const id of ids) {
        const row = await setting.row(id)
        expect(row._status).toBe('published')
        expect(await setting.logOf(row)).toHaveLength(1)
      }
    })

    test.each(['before anything', 'after it was published', 'after the newer draft was put back'])(
      'cut off %s, it is finished by the next process, once',
      async (moment) => {
        const id = await setting.draft(`中断：${moment}`)
        const schedule = await publishAt(id, soon)
        await saveDraft(id, { title: '后来的草稿' })
        if (moment !== 'before anything') {
          await run(0, soon)
          if (moment === 'after it was published') await dropNewestDraft(setting, id)
        }
        await changeSchedule(setting.payload, { id: schedule.id }, { ...ended(), startedAt: at(soon).toISOString() })
        await run(soon, soon + minute)
        const row = await setting.row(id)
        expect(row).toMatchObject({ _status: 'published', title: `中断：${moment}` })
        expect(await setting.logOf(row)).toHaveLength(1)
        expect(await shown(id)).toMatchObject({ _status: 'draft', title: '后来的草稿' })
        expect((await read(schedule)).state).toBe('done')
      },
    )

    test('a withdrawal cut off after it was done is done', async () => {
      const row = await setting.published('撤到一半')
      const schedule = await withdrawAt(row.id, soon)
      await run(0, soon)
      await changeSchedule(setting.payload, { id: schedule.id }, { ...ended(), startedAt: at(0).toISOString() })
      await run(soon, soon + minute)
      expect(await read(schedule)).toMatchObject({ state: 'done', outcome: '已撤回。' })
      expect((await setting.logOf(row)).map(({ operation }) => operation)).toEqual(['publish', 'withdraw'])
    })

    test('what a process holds that may still live is left to it until its time is over', async () => {
      const id = await setting.draft('别处在办')
      const schedule = await publishAt(id, soon)
      await changeSchedule(
        setting.payload,
        { id: schedule.id },
        { state: 'running', claim: 'another-machine 1 alive', claimedUntil: at(soon + minute).toISOString() },
      )
      await run(soon, soon + minute - 1)
      expect((await setting.row(id))._status).toBe('draft')
      await run(soon + minute - 1, soon + minute)
      expect((await setting.row(id))._status).toBe('published')
    })

    test('what is scheduled is in no snapshot, and no request reads its content', async () => {
      const id = await setting.draft('还不能说')
      const schedule = await publishAt(id, 90 * minute)
      expect(JSON.stringify((await exportSnapshot(setting.payload)).snapshot)).not.toContain('还不能说')
      const found = await setting.payload.findByID({
        collection: 'schedules',
        id: schedule.id,
        user: setting.city.editor,
        overrideAccess: false,
        depth: 0,
      })
      expect(found).toMatchObject({ title: '还不能说', digest: schedule.digest })
      expect(found).not.toHaveProperty('content')
      const program = await person(setting.payload, 'scheduler-exporter', { services: ['exporter', 'importer'] })
      const asProgram = { collection: 'schedules', user: program, overrideAccess: false } as const
      await expect(setting.payload.find(asProgram)).rejects.toThrow()
      await expect(
        setting.payload.update({
          ...asProgram,
          user: setting.city.administrator,
          id: schedule.id,
          data: { state: 'done' },
        }),
      ).rejects.toThrow()
    })
  })
}

/** As a crash leaves it that came after the publication and before the newer draft was put on top again. */
async function dropNewestDraft(setting: Setting, id: string): Promise<void> {
  const { payload } = setting
  const { docs } = await payload.db.findVersions({
    collection: 'disclosure',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 2,
  })
  const [newest, published] = docs
  await payload.db.deleteVersions({ collection: 'disclosure', where: { id: { equals: newest?.id } } })
  await payload.db.updateVersion({
    collection: 'disclosure',
    id: String(published?.id),
    versionData: { ...published, latest: true } as never,
  })
  expect((await rawDatabase(payload).one('disclosure', { id: { equals: id } }))?._status).toBe('published')
}

const someFile = {
  collection: 'files',
  data: {},
  file: { data: Buffer.from('后来,1\n'), mimetype: 'text/csv', name: '后来.csv', size: 9 },
  overrideAccess: true,
  depth: 0,
} as const
