import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { messageOf } from './message.ts'
import { send } from './send.ts'
import { type DispatchSettings, dispatchSettings } from './settings.ts'
import { type GithubServer, startGithubServer, token } from './testing/github-server.ts'

let server: GithubServer
let github: DispatchSettings
beforeAll(async () => {
  server = await startGithubServer()
  github = { url: server.url, isGithub: true, token, secret: undefined }
})
afterAll(() => server.close())
beforeEach(() => {
  for (const list of [server.events, server.requests, server.faults]) list.length = 0
})
const message = messageOf(
  [{ id: '1', sequence: 7, record: 'plan/a', operation: 'publish', isNew: true, failure: '' }],
  'publish',
  new Date('2026-01-01T00:00:00.000Z'),
)

test('GitHub takes the event', async () => {
  expect(await send(github, message)).toEqual({ taken: true })
  expect(server.events).toEqual([message])
  expect(server.requests[0]?.headers).toMatchObject({ accept: 'application/vnd.github+json' })
})

test.each([
  [401, '令牌无效或已过期（401）。请管理员更换 PUBLISH_DISPATCH_TOKEN。'],
  [404, '仓库不存在，或令牌没有写入它的权限（404）。请管理员检查 PUBLISH_DISPATCH_URL 和令牌。'],
  [422, '请求的内容不被接受（422）。请管理员检查 PUBLISH_DISPATCH_URL 是否为仓库的 dispatches 地址。'],
  [429, '被拒绝或请求过多（429），稍后自动再试；持续如此，请管理员检查令牌的权限。'],
  [500, '对方暂时不能处理（500），稍后自动再试。'],
  [302, '对方回答 302。请管理员检查 PUBLISH_DISPATCH_URL。'],
  ['silence', '0.2秒没有回答，稍后自动再试。'],
  ['cut', '连接不上（other side closed），稍后自动再试。'],
] as const)('the answer %s is told in a sentence', async (fault, sentence) => {
  server.faults.push(fault)
  expect(await send(github, message, 200)).toEqual({ taken: false, sentence })
})

test('a wrong token and a wrong repository are told', async () => {
  expect(await send({ ...github, token: 'wrong' }, message)).toMatchObject({ sentence: expect.stringContaining('401') })
  const elsewhere = { ...github, url: server.url.replace('portal', 'other') }
  expect(await send(elsewhere, message)).toMatchObject({ sentence: expect.stringContaining('404') })
  expect(server.events).toEqual([])
})

test('any other receiver can tell by the signature who asks, and when', async () => {
  const secret = 'a secret of twenty-four or more'
  const settings = dispatchSettings({
    PUBLISH_DISPATCH_URL: server.url.replace(/repos.*/, 'hook'),
    PUBLISH_DISPATCH_SECRET: secret,
  })
  if (settings === undefined) throw new Error('There are no settings.')
  server.faults.push(200)
  expect(await send(settings, message)).toEqual({ taken: true })
  const [{ headers, body } = { headers: {}, body: '' }] = server.requests
  expect(headers['x-hub-signature-256']).toBe(`sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)
  expect(JSON.parse(body).client_payload.requestedAt).toBe('2026-01-01T00:00:00.000Z')
  expect(headers.authorization).toBeUndefined()
})
