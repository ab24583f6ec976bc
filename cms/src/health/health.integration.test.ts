import { addDays, dayOf } from '@gongkai/content-model/values/calendar-day'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { databasesAtHand } from '../contract/open-cms.ts'
import { Setting } from '../contract/setting.ts'
import { waitingIn } from '../dispatch/waiting.ts'
import { addPortalRow } from '../publications/hold.ts'
import { tellProgress } from '../publications/progress.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { noteRelease } from '../publications/release-told.ts'
import { type Health, healthOf } from './health.ts'

for (const database of databasesAtHand())
  describe(`the health address on ${database}`, () => {
    const setting = new Setting(database)
    const raw = () => rawDatabase(setting.payload)
    const last = async () => (await setting.log()).at(-1)?.sequence ?? 0
    const live = async (release: number) =>
      tellProgress(raw(), await last(), {
        state: 'live',
        release,
        at: '2026-11-25T08:00:00.000Z',
        origin: 'https://a.example',
      })
    async function ask(): Promise<Health & { code: number }> {
      const answer = await setting.cms.ask('/health')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      return { ...((await answer.json()) as Health), code: answer.status }
    }
    // Each question is later than the second for which an answer is kept.
    beforeEach(() => {
      vi.spyOn(performance, 'now').mockImplementation(() => (time += 2000))
    })
    let time = 0
    afterEach(() => vi.restoreAllMocks())

    test('what waits is counted, and is live after the release', async () => {
      await setting.published('等待上线')
      const waiting = await ask()
      expect(waiting.queue?.waiting).toBe(await last())
      expect(waiting.lastRelease).toBeNull()
      await live(7)
      const { disk, database: asked, version, ...health } = await ask()
      expect(health).toEqual({
        code: 200,
        status: 'ok',
        reasons: [],
        queue: { waiting: 0, oldestSeconds: 0, failed: 0 },
        lastRelease: { release: 7, at: '2026-11-25T08:00:00.000Z', state: 'live' },
        held: null,
      })
      expect(asked.ok).toBe(true)
      expect(disk?.writable).toBe(true)
      expect(disk?.freeBytes).toBeGreaterThan(0)
      expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    })

    test('what waits for more than a minute is a reason to look', async () => {
      const row = await setting.published('等了很久')
      const createdAt = new Date(Date.now() - 61_500).toISOString()
      await raw().update('publications', String((await setting.latest(row))?.id), { createdAt })
      const health = await ask()
      expect(health).toMatchObject({ code: 200, status: 'degraded', reasons: ['queue-old'] })
      expect(health.queue?.oldestSeconds).toBeGreaterThan(60)
      await live(8)
    })

    test('a failed release is told without its words', async () => {
      await setting.published('机密的题目')
      await tellProgress(raw(), await last(), { state: 'failed', release: 9, failure: '“机密的题目”缺少正文。' })
      const health = await ask()
      expect(health).toMatchObject({ code: 200, status: 'degraded', reasons: ['publications-failed'] })
      expect(health.lastRelease).toMatchObject({
        release: 9,
        state: 'failed',
        failure: `发布记录第 ${await last()} 号没有上线，原因见管理后台“发布记录”。`,
      })
      expect(JSON.stringify(health)).not.toContain('机密')
      await live(10)
    })

    test('a hold is told with its instant, and no names', async () => {
      await addPortalRow(raw(), 'roll-back', { by: '张三', reason: '内容有误' })
      await live(11)
      const health = await ask()
      expect(health).toMatchObject({ code: 200, status: 'degraded', reasons: ['held'] })
      expect(Object.keys(health.held ?? {})).toEqual(['since'])
      expect(JSON.stringify(health)).not.toMatch(/张三|内容有误/)
      await addPortalRow(raw(), 'resume', { by: '张三', reason: '已改正' })
      await live(12)
      expect((await ask()).status).toBe('ok')
    })

    test('a release that carried nothing and failed, and a day that is over, are reasons to look', async () => {
      const today = dayOf(new Date().toISOString(), 'Asia/Shanghai')
      const told = { state: 'live', release: 20, at: '2026-11-25T08:00:00.000Z', origin: 'https://a.example' } as const
      await noteRelease(setting.payload, { ...told, today })
      expect(await ask()).toMatchObject({ status: 'ok', lastRelease: { release: 20, state: 'live' } })
      await noteRelease(setting.payload, { state: 'failed', release: 21, failure: '“机密的题目”缺少正文。' })
      const health = await ask()
      expect(health).toMatchObject({
        status: 'degraded',
        reasons: ['release-failed'],
        lastRelease: { release: 21, state: 'failed' },
      })
      expect(JSON.stringify(health)).not.toContain('机密')
      await noteRelease(setting.payload, { ...told, release: 22, today: addDays(today, -2) })
      expect(await ask()).toMatchObject({
        status: 'degraded',
        reasons: ['day-over'],
        lastRelease: { release: 22, state: 'live' },
      })
      // Who asks CI to release knows of it as soon as the day is over.
      expect(await waitingIn(setting.payload)).toMatchObject({ isDayOver: true })
      await noteRelease(setting.payload, { ...told, release: 23, today })
      expect((await ask()).status).toBe('ok')
      expect(await waitingIn(setting.payload)).toMatchObject({ isDayOver: false })
    })

    test('an answer is kept for a second', async () => {
      await ask()
      vi.mocked(performance.now).mockImplementation(() => time)
      const before = await ask()
      await setting.published('一秒之内')
      expect(await ask()).toEqual(before)
      await live(13)
    })

    test('little room on a disk, or one that is lost, is a reason to look', async () => {
      const health = await healthOf(setting.payload, { folders: ['/proc'], version: '0' })
      expect(health).toMatchObject({ status: 'degraded', reasons: ['disk-low'] })
    })

    test('a database that does not answer is down', async () => {
      vi.spyOn(setting.payload.db, 'count').mockRejectedValue(new Error('connection lost'))
      expect(await ask()).toMatchObject({
        code: 503,
        status: 'down',
        reasons: ['database-silent'],
        database: { ok: false },
        queue: null,
      })
    })
  })
