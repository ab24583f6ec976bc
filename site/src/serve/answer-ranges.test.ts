import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PortalServer, servePortal } from './serve-portal.ts'

let folder: string
let server: PortalServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-'))
  await mkdir(join(folder, 'search', 'part.grams'), { recursive: true })
  await writeFile(join(folder, 'search', 'a.grams'), '0123456789')
  await writeFile(join(folder, 'search', 'segments.json'), '0123456789')
  await writeFile(join(folder, 'search', '.secret'), '0123456789')
  server = await servePortal(() => folder, 0)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const get = (path: string, range: string, method = 'GET') =>
  fetch(`${server.address}${path}`, { method, headers: { Range: range } })

test('answers several ranges at once, with all headers of the portal', async () => {
  const response = await get('/search/a.grams', 'bytes=0-1,4-4, 8-9')
  expect(response.status).toBe(206)
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-encoding')).toBeNull()
  const boundary = /^multipart\/byteranges; boundary=(.+)$/.exec(response.headers.get('content-type') ?? '')?.[1]
  const part = (range: string, bytes: string) =>
    `--${boundary}\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes ${range}/10\r\n\r\n${bytes}\r\n`
  const expected = `${part('0-1', '01')}${part('4-4', '4')}${part('8-9', '89')}--${boundary}--\r\n`
  expect(await response.text()).toBe(expected)
  expect(response.headers.get('content-length')).toBe(String(expected.length))
})

test.each([
  ['/search/a.grams', 'bytes=0-1,4-10', 'a range beyond the end'],
  ['/search/a.grams', 'bytes=4-5,0-1', 'ranges that are not in order'],
  ['/search/a.grams', `bytes=0-1${',3-3'.repeat(2000)}`, 'too many of them'],
  ['/search/segments.json', 'bytes=0-1,4-5', 'a file that changes under its name'],
])('gives %s whole for %.20s: %s', async (path, range) => {
  const response = await get(path, range)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('0123456789')
})

test.each(['/search/.secret', '/search/%2e%2e/search/b.grams', '/search/part.grams', '/search/none.grams'])(
  'gives nothing of %s',
  async (path) => {
    const response = await get(path, 'bytes=0-1,4-5')
    expect(response.status).toBeGreaterThanOrEqual(301)
    expect(await response.text()).not.toContain('01')
  },
)

test('says no more to a question for the headers than before', async () => {
  const response = await get('/search/a.grams', 'bytes=0-1,4-5', 'HEAD')
  expect(response.headers.get('content-type')).not.toContain('multipart')
})
