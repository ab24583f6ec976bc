import { expect, test } from 'vitest'
import { isFromElsewhere, sameOriginOnly } from './same-origin.ts'

const headers = (origin: string | undefined, host = 'cms.yunting.example') =>
  new Headers({ host, ...(origin === undefined ? {} : { origin }) })

test.each([
  ['a program, which sends no origin', undefined, false],
  ['the panel', 'https://cms.yunting.example', false],
  ['another name of the same site', 'https://www.yunting.example', true],
  ['another port', 'https://cms.yunting.example:8080', true],
  ['a page without an origin of its own', 'null', true],
])('%s', (_who, origin, elsewhere) => {
  expect(isFromElsewhere(headers(origin), undefined)).toBe(elsewhere)
})

test('behind a proxy that changes the host, the address of the CMS counts', () => {
  const proxied = headers('https://cms.yunting.example', '10.0.0.7:3000')
  expect(isFromElsewhere(proxied, undefined)).toBe(true)
  expect(isFromElsewhere(proxied, 'https://cms.yunting.example')).toBe(false)
})

test('what comes from elsewhere never reaches the handler', async () => {
  const handler = sameOriginOnly(() => Promise.reject(new Error('reached')))
  const request = new Request('https://cms.yunting.example/api/users', { headers: { origin: 'https://evil.example' } })
  expect((await handler(request)).status).toBe(403)
})
