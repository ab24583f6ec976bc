import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GithubServer, startGithubServer, token } from '@gongkai/cms/dispatch/testing/github-server'
import { launchChromium } from '@gongkai/site/testing/chromium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runStart, signIn } from '../testing/running-portal.ts'
import { until } from '../testing/until.ts'

let github: GithubServer
let home: string
let run: ReturnType<typeof runStart>
let cms: string
let login: { email: string; password: string }
let headers: Record<string, string>

beforeAll(async () => {
  github = await startGithubServer()
  home = await mkdtemp(join(tmpdir(), 'gongkai-dispatch-'))
  run = runStart({
    GONGKAI_HOME: home,
    PORTAL_PORT: '0',
    CMS_PORT: '0',
    PUBLISH_DISPATCH_URL: github.url,
    PUBLISH_DISPATCH_TOKEN: token,
  })
  const words = await run.until(/按 Ctrl-C 停止/)
  cms = /管理后台：(\S+)\/admin/.exec(words)?.[1] ?? ''
  const [, email = '', password = ''] = /首次登录：(\S+)\s+密码：(\S+)/.exec(words) ?? []
  login = { email, password }
  const json = { 'content-type': 'application/json' }
  const answer = await fetch(`${cms}/api/users/login`, { method: 'POST', headers: json, body: JSON.stringify(login) })
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  headers = { ...json, cookie: cookie.join('; '), origin: cms }
})
afterAll(async () => {
  await run?.interrupt()
  await github?.close()
  await rm(home, { recursive: true, force: true })
})

test('the CMS asks CI to release, and nothing here releases', async () => {
  expect(run.said()).toContain('公开网站：由发布流水线生成')
  const data = { code: 'night-economy', name: '夜间经济', _status: 'published' }
  const created = await fetch(`${cms}/api/topic`, { method: 'POST', headers, body: JSON.stringify(data) })
  expect(created.status, await created.text()).toBe(201)
  const { client_payload: asked } = await until(async () => {
    const found = github.events.findLast(({ client_payload: { records } }) =>
      String(records).includes('topic/night-economy'),
    )
    return found ?? null
  })
  const answer = await fetch(`${cms}/api/publications?sort=-sequence&limit=1&depth=0`, { headers })
  const { docs } = (await answer.json()) as { docs: { sequence: number; record: string; state: string }[] }
  expect(docs[0]).toMatchObject({ record: 'topic/night-economy', state: 'waiting', sequence: asked.sequence })
})

test('who will not wait for CI asks again from the form, with the keyboard', async () => {
  const answer = await fetch(`${cms}/api/topic?where[code][equals]=night-economy&depth=0`, { headers })
  const { docs } = (await answer.json()) as { docs: { id: string }[] }
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    page.setDefaultTimeout(60_000)
    await signIn(page, { cms, login })
    await page.goto(`${cms}/admin/collections/topic/${docs[0]?.id}`, { waitUntil: 'networkidle' })
    const asked = github.events.length
    await page.getByRole('region', { name: '发布进度' }).getByRole('button', { name: '立即发布' }).press('Enter')
    const again = await until(async () => github.events[asked] ?? null)
    expect(again.client_payload).toMatchObject({
      reason: 'again',
      records: expect.arrayContaining(['topic/night-economy']),
    })
  } finally {
    await browser.close()
  }
})

test('Ctrl-C ends it', async () => {
  expect(await run.interrupt()).toBe(0)
  expect(run.said()).toContain('已停止。')
})
