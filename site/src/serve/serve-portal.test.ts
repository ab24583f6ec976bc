import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PortalServer, servePortal } from './serve-portal.ts'

let folder: string
let current: string
let server: PortalServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-'))
  for (const release of ['1', '2']) {
    await mkdir(join(folder, release, 'documents', 'a'), { recursive: true })
    await mkdir(join(folder, release, '_astro'), { recursive: true })
    await writeFile(join(folder, release, 'documents', 'a', 'index.html'), `<p>${release}${'文'.repeat(2000)}</p>`)
    await writeFile(join(folder, release, '_astro', 'page.abc.css'), 'p{}')
    await writeFile(join(folder, release, '404.html'), '<p>找不到</p>')
    await writeFile(join(folder, release, '.secret'), 'x')
  }
  current = join(folder, '1')
  server = await servePortal(() => current, 0)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(`${server.address}${path}`, { redirect: 'manual', ...init })

test('serves the page of a folder, compressed, to be asked for again', async () => {
  const response = await get('/documents/a/')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-encoding')).toMatch(/gzip|br/)
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(await response.text()).toContain('<p>1文')
  const again = await get('/documents/a/', {
    // Without it fetch asks for an unconditional answer.
    headers: { 'If-None-Match': response.headers.get('etag') ?? '', 'Cache-Control': 'max-age=0' },
  })
  expect(again.status).toBe(304)
})

test('adds the slash that a folder lacks', async () => {
  const response = await get('/documents/a')
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe('/documents/a/')
})

test('lets what is named by its content be kept for ever', async () => {
  expect((await get('/_astro/page.abc.css')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test('forbids inline scripts and styles, and framing', async () => {
  const policy = (await get('/documents/a/')).headers.get('content-security-policy') ?? ''
  expect(policy).not.toContain('unsafe-inline')
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("style-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
})

test.each(['/nothing/', '/.secret', '/..%2f2/documents/a/', '/%00'])('answers %s with the 404 page', async (path) => {
  const response = await get(path)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('<p>找不到</p>')
})

test('refuses anything but reading', async () => {
  expect((await get('/documents/a/', { method: 'POST' })).status).toBe(405)
})

test('serves the next release from the moment it is in place', async () => {
  current = join(folder, '2')
  expect(await (await get('/documents/a/')).text()).toContain('<p>2文')
})

test('a page that is replaced all the time is never answered in part', async () => {
  const page = join(folder, '2', 'documents', 'b', 'index.html')
  await mkdir(dirname(page), { recursive: true })
  await writeFile(page, '<p>文</p>')
  let done = false
  const replace = async () => {
    for (let round = 0; !done; round += 1) {
      await writeFile(`${page}.next`, `<p>${'文'.repeat(1 + ((round * 37) % 3000))}</p>`)
      await rename(`${page}.next`, page)
    }
  }
  const replacing = replace()
  const bad: string[] = []
  const read = async () => {
    for (let round = 0; round < 150; round += 1) {
      const text = await (await get('/documents/b/')).text()
      if (!/^<p>文+<\/p>$/.test(text)) bad.push(text.slice(-20))
    }
  }
  await Promise.all([read(), read(), read(), read()])
  done = true
  await replacing
  expect(bad).toEqual([])
})

test.each(['//', '/\\', '//:', '//a:b', '/%'])('answers %s, and goes on', async (path) => {
  const { port } = new URL(server.address)
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ port, path, host: '127.0.0.1' }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBeGreaterThanOrEqual(300)
  expect((await get('/documents/a/')).status).toBe(200)
})
