import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manifestPath, partOf, partPath } from '../release/release-manifest.ts'
import { releaseOf } from '../testing/write-manifest.ts'
import { openAnchor } from './anchor.ts'
import { openFolder, openPortalAt } from './place.ts'
import { digestOfBytes, parseManifest } from './read-manifest.ts'
import { type VerifyOptions, verify } from './verify.ts'

let folder = ''
let out = ''
let server = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-verify-'))
  out = join(folder, 'out')
  server = join(folder, 'server')
  await releaseOf(out, { '/index.html': '<p>首页</p>', '/404.html': '<p>没有</p>', '/_astro/a.css': 'p{}' })
  await releaseOf(out, { '/documents/a/index.html': '<p>甲</p>', '/documents/b/index.html': '<p>乙</p>' })
  await cp(out, server, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const findings = async (options: Partial<VerifyOptions> = {}) =>
  (await verify({ place: openFolder(server), anchor: await openAnchor(out), ...options })).findings.map(
    ({ kind, path, sentence }) =>
      `${kind} ${path} · ${sentence.replaceAll(/[0-9a-f]{12}…/g, '#').replaceAll(folder, '')}`,
  )
const alter = (path: string, content: string) => writeFile(join(server, path), content)

describe('a folder of a server', () => {
  test('is sound where every file is as it was released', async () => {
    const { checked, total, notes, manifest } = await verify({
      place: openFolder(server),
      anchor: await openAnchor(out),
    })
    expect(await findings()).toEqual([])
    expect({ checked, total, notes, release: manifest?.release }).toEqual({
      checked: 5,
      total: 5,
      notes: [],
      release: 2,
    })
  })

  test('one byte altered, a file added, one removed and a link are each named', async () => {
    await alter('/documents/a/index.html', '<p>申</p>')
    await alter('/documents/bet.html', '<p>博彩</p>')
    await rm(join(server, '/404.html'))
    await rm(join(server, '/_astro/a.css'))
    await symlink('/etc/hostname', join(server, '/_astro/a.css'))
    expect(await findings()).toMatchInlineSnapshot(`
      [
        "missing /404.html · 不存在，应有这个文件。",
        "unread /_astro/a.css · 不是普通文件，应有这个文件。",
        "altered /documents/a/index.html · 内容被改动（SHA-256 是 #，应为 #）。",
        "added /documents/bet.html · 不在清单中，是后来添加的。",
      ]
    `)
  })

  test('of two files that changed places it is said whose content each has', async () => {
    const at = (path: string) => join(server, path)
    await rename(at('/documents/a/index.html'), at('/aside'))
    await rename(at('/documents/b/index.html'), at('/documents/a/index.html'))
    await rename(at('/aside'), at('/documents/b/index.html'))
    expect(await findings()).toMatchInlineSnapshot(`
      [
        "altered /documents/a/index.html · 内容被改动（SHA-256 是 #，应为 #），实为 /documents/b/index.html 的内容。",
        "altered /documents/b/index.html · 内容被改动（SHA-256 是 #，应为 #），实为 /documents/a/index.html 的内容。",
      ]
    `)
  })

  test('an altered part of the manifest is named, and its files are read off the anchor', async () => {
    const path = '/documents/a/index.html'
    const part = partPath(partOf(path).slice(0, 1))
    await alter(path, '<p>申</p>')
    const listed = await readFile(join(server, part), 'utf8')
    await alter(part, listed.replace(digestOfBytes('<p>甲</p>'), digestOfBytes('<p>申</p>')))
    expect(await findings()).toMatchInlineSnapshot(`
      [
        "altered /documents/a/index.html · 内容被改动（SHA-256 是 #，应为 #）。",
        "altered /release/files/9.json · 清单的这一部分被改动（SHA-256 是 #，应为 #）。",
      ]
    `)
  })

  test('a manifest altered together with what it names is found out by the anchor, and by nothing else', async () => {
    await releaseOf(server, { '/documents/a/index.html': '<p>申</p>' })
    expect(await findings({ anchor: undefined })).toEqual([])
    const { notes } = await verify({ place: openFolder(server) })
    expect(notes).toEqual(['没有给出对照（--against），清单本身是否被改动、是否是最新的一次发布，没有核对。'])
    expect(await findings()).toMatchInlineSnapshot(`
      [
        "altered /documents/a/index.html · 内容被改动（SHA-256 是 #，应为 #）。",
        "altered /release/files/9.json · 清单的这一部分被改动（SHA-256 是 #，应为 #）。",
        "altered /release/manifest.json · 发布清单（第3次发布，SHA-256 #）与 /out 所存的任何一次都不同，应为第2次（#）：已被改动，或来自别处。以下按所存的清单核对。",
      ]
    `)
  })

  test('an older release is called one, and the files are held against its own manifest', async () => {
    await releaseOf(out, { '/documents/c/index.html': '<p>丙</p>' })
    await alter('/documents/a/index.html', '<p>申</p>')
    const told = (await findings()).map((line) => line.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'AT'))
    expect(told).toMatchInlineSnapshot(`
      [
        "altered /documents/a/index.html · 内容被改动（SHA-256 是 #，应为 #）。",
        "older /release/manifest.json · 这里是较早的第2次发布（AT），应为第3次（AT）。请重新部署。",
      ]
    `)
  })

  test('a release that is missing in the history, or altered there, breaks the chain', async () => {
    await releaseOf(out, { '/x.html': '1' })
    await releaseOf(out, { '/x.html': '2' })
    expect((await openAnchor(out)).broken).toEqual([])
    const second = join(`${out}.state`, 'history', '2.json')
    const manifest = parseManifest(await readFile(second))
    await writeFile(second, JSON.stringify({ ...manifest, bytes: 1 }))
    expect((await openAnchor(out)).broken).toHaveLength(1)
    await rm(second)
    expect((await openAnchor(out)).broken.map((line) => line.replaceAll(/[0-9a-f]{12}…/g, '#'))).toMatchInlineSnapshot(`
      [
        "第3次发布的清单与所存的第1次的清单接不上（previous 应为 #，实为 #）：发布历史有缺失或被改动。",
      ]
    `)
  })

  test('leftovers of a deployment are noted, not taken for an intruder', async () => {
    await alter('/release/deploying.json', '{}')
    await alter('/release/files/zz.json', '{}')
    const { notes } = await verify({ place: openFolder(server), anchor: await openAnchor(out) })
    expect(notes).toEqual(['/release/deploying.json：有一次部署正在进行，或曾经中断；再部署一次即可。'])
    expect(await findings()).toEqual(['added /release/files/zz.json · 不在清单中，是后来添加的。'])
  })

  test('without a manifest there is nothing to hold it against, unless an anchor is given', async () => {
    await rm(join(server, manifestPath))
    await alter('/documents/a/index.html', '<p>申</p>')
    expect((await verify({ place: openFolder(server) })).manifest).toBeUndefined()
    expect((await findings()).map((line) => line.split(' ·')[0])).toEqual([
      'altered /documents/a/index.html',
      `missing ${manifestPath}`,
    ])
  })
})

describe('a portal asked over HTTP', () => {
  let close: (() => Promise<unknown>) | undefined
  afterEach(() => close?.())

  test('is sound, compressed answers and the page for what is missing included; what cannot be told is said', async () => {
    await releaseOf(out, { '/documents/long/index.html': `<p>${'文'.repeat(5000)}</p>`, '/files/公 告.txt': '%' })
    const portal = await servePortal(() => out, 0)
    close = portal.close
    const { findings, notes, checked } = await verify({
      place: openPortalAt(portal.address),
      anchor: await openAnchor(out),
    })
    expect(findings).toEqual([])
    expect(checked).toBe(7)
    expect(notes).toEqual([
      '通过网址不能列出服务器上的全部文件，清单之外有没有添加文件，没有核对；请在服务器上对文件夹核对。',
    ])
  })

  test('a sample looks at as many files as asked for, and says so', async () => {
    const portal = await servePortal(() => out, 0)
    close = portal.close
    const { checked, notes } = await verify({
      place: openPortalAt(portal.address),
      anchor: await openAnchor(out),
      sample: 3,
    })
    expect(checked).toBe(3)
    expect(notes[0]).toBe('抽查了 5 个文件中的 3 个。')
  })

  test('a page that is altered, leads elsewhere, is missing or is another one for search engines is named', async () => {
    const portal = await servePortal(() => out, 0)
    const between = await listen(async (request, response) => {
      const spider = request.headers['user-agent']?.includes('Baiduspider') === true
      if (request.url === '/' && spider) return response.end('<p>博彩</p>')
      if (request.url === '/documents/a/') return response.writeHead(302, { location: 'https://bet.example/' }).end()
      if (request.url === '/documents/b/') return response.end('<p>申</p>')
      if (request.url === '/_astro/a.css') return response.writeHead(404).end()
      const answer = await fetch(`${portal.address}${request.url}`)
      return response.writeHead(answer.status).end(await answer.text())
    })
    close = async () => {
      between.server.close()
      await portal.close()
    }
    expect(await findings({ place: openPortalAt(between.address) })).toMatchInlineSnapshot(`
      [
        "missing /_astro/a.css · 回答 404，应有这个文件。",
        "unread /documents/a/index.html · 转到 https://bet.example/（302），应有这个文件。",
        "altered /documents/b/index.html · 内容被改动（SHA-256 是 #，应为 #）。",
        "altered /index.html · 对搜索引擎给出的是另一内容（SHA-256 是 #，应为 #）。",
      ]
    `)
  })

  test('one that does not answer is not called sound', async () => {
    const gone = await listen((_request, response) => response.destroy())
    close = async () => gone.server.close()
    const { manifest, findings } = await verify({ place: openPortalAt(gone.address), anchor: await openAnchor(out) })
    expect(manifest).toBeUndefined()
    expect(findings.map(({ kind }) => kind)).toEqual(['unread'])
  })
})

async function listen(
  answer: (...args: Parameters<RequestListener>) => unknown,
): Promise<{ server: Server; address: string }> {
  const listening = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return { server: listening, address: `http://127.0.0.1:${(listening.address() as AddressInfo).port}` }
}
