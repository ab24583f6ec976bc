import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { databasesAtHand } from '../contract/open-cms.ts'
import { Setting } from '../contract/setting.ts'
import { lastSequence } from '../publications/log.ts'
import { tellProgress } from '../publications/progress.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { withdraw } from '../publications/withdraw.ts'
import { startDispatch } from './start-dispatch.ts'
import { type GithubServer, startGithubServer, token } from './testing/github-server.ts'

const pace = { quiet: 50, atMost: 500, patience: 600_000, backOff: 50 }

for (const database of databasesAtHand())
  describe(`asking GitHub, on ${database}`, () => {
    const setting = new Setting(database)
    let server: GithubServer
    let running: AbortController
    beforeAll(async () => {
      server = await startGithubServer()
    })
    afterEach(() => running.abort())
    afterAll(() => server.close())

    const start = (using = token) => {
      running = new AbortController()
      startDispatch(
        setting.payload,
        { url: server.url, isGithub: true, token: using, secret: undefined },
        pace,
        running.signal,
      )
    }
    const last = () => lastSequence(rawDatabase(setting.payload))
    const live = async () => {
      const progress = {
        state: 'live',
        release: 1,
        at: '2025-11-20T02:00:00.000Z',
        origin: 'https://www.yunting.example',
      } as const
      await tellProgress(rawDatabase(setting.payload), await last(), progress)
    }
    const asked = () => server.events.at(-1)?.client_payload

    test('a publication is asked for, and never its content', async () => {
      await live()
      start()
      const row = await setting.published('既有住宅加装电梯公示')
      await expect
        .poll(asked, { timeout: 20_000 })
        .toMatchObject({ sequence: await last(), reason: 'publish', records: [`disclosure/${row.key}`] })
      expect(server.requests.map(({ body }) => body).join()).not.toContain('电梯')
    })

    test('what waits is asked for again after a restart', async () => {
      await setting.cms.reopen()
      const before = server.events.length
      start()
      await expect.poll(() => server.events.length, { timeout: 20_000 }).toBeGreaterThan(before)
      expect(asked()).toMatchObject({ sequence: await last() })
    })

    test('a takedown says what it is', async () => {
      await live()
      const row = await setting.published('公示期满')
      await live()
      start()
      await withdraw(
        setting.payload,
        { type: 'disclosure', id: row.id, user: setting.city.approver },
        { reason: '公示期满。' },
      )
      await expect
        .poll(asked, { timeout: 20_000 })
        .toMatchObject({ reason: 'takedown', records: [`disclosure/${row.key}`] })
    })

    test('why CI cannot be asked stands on the row until it can', async () => {
      await live()
      const row = await setting.published('令牌过期')
      const failure = async () => (await setting.latest(row))?.failure ?? null
      start('expired')
      await expect
        .poll(failure, { timeout: 20_000 })
        .toBe('没能通知发布流水线：令牌无效或已过期（401）。请管理员更换 PUBLISH_DISPATCH_TOKEN。')
      expect((await setting.latest(row))?.state).toBe('waiting')
      running.abort()
      start()
      await expect.poll(failure, { timeout: 20_000 }).toBeNull()
      expect(asked()).toMatchObject({ sequence: await last() })
    })
  })
