import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

const read = (env: Record<string, string>) => readSettings({}, env, '/srv/gongkai')

test('editors are led to the public address, and to what is served here where none is said', () => {
  expect(read({ PORTAL_URL: 'https://www.yunting.example/' }).portalUrl).toBe('https://www.yunting.example')
  expect(read({})).toEqual({ home: '/srv/gongkai/var', portalPort: 4321, cmsPort: 3000 })
})

test.each([
  [{ PORTAL_URL: 'www.yunting.example' }, 'PORTAL_URL'],
  [{ PORTAL_URL: 'ftp://www.yunting.example' }, 'PORTAL_URL'],
  [{ PORTAL_PORT: '70000' }, 'PORTAL_PORT'],
])('what is wrong is named: %j', (env, name) => {
  expect(() => read(env)).toThrow(name)
})
