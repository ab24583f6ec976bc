import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { refusal } from '../testing/refusal.ts'
import { releaseOf } from '../testing/write-manifest.ts'
import { lockPath, touchedPath } from '../verify/own-files.ts'
import { type DeployOptions, deploy } from './deploy.ts'
import { folderTarget } from './folder-target.ts'
import { openTarget } from './open-target.ts'
import { refuseForPages } from './pages.ts'
import { rsyncTarget } from './rsync-target.ts'
import { type Rsync, runRsync } from './run-rsync.ts'
import { s3Target } from './s3-target.ts'
import type { Target } from './target.ts'
import { fakeRsync } from './testing/fake-rsync.ts'
import { type S3Server, startS3Server, storeKeys } from './testing/s3-server.ts'
import { treeOf } from './testing/tree-of.ts'

const hasRsync = spawnSync('rsync', ['--version']).status === 0
const rhythm = { beat: 20, silence: 200 }
const hash = 'b'.repeat(64)
const first = {
  '/404.html': '没有',
  '/_astro/one.css': 'p{}',
  '/documents/a/index.html': '甲',
  '/documents/b/index.html': '乙',
  '/documents/index.html': '甲、乙',
  '/index.html': '首页一',
  '/search/segments.json': '["s1"]',
  '/search/s1/index.pf': '甲乙',
  '/sitemap.xml': '<urlset/>',
}
/** b is withdrawn with its file of the index, c is new with a file, a is revised; the style sheet has another name. */
const second = {
  ...Object.fromEntries(Object.keys(first).map((path) => [path, undefined])),
  '/404.html': '没有',
  '/_astro/two.css': 'p{margin:0}',
  [`/files/${hash}.pdf`]: 'PDF',
  '/documents/a/index.html': '甲（修改）',
  '/documents/b/index.html': '已撤回',
  '/documents/c/index.html': '丙',
  '/documents/index.html': '甲、丙',
  '/index.html': '首页二',
  '/search/segments.json': '["s2"]',
  '/search/s2/index.pf': '甲丙',
  '/sitemap.xml': '<urlset></urlset>',
}

let folder = ''
let one = ''
let two = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-deploy-'))
  one = join(folder, 'one')
  two = join(folder, 'two')
  await releaseOf(one, first, { at: '2026-01-01T00:00:00.000Z' })
  await cp(one, two, { recursive: true })
  await releaseOf(two, second, { at: '2026-01-02T00:00:00.000Z' })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const deployed = (release: string, target: Target, more: Partial<DeployOptions> = {}) =>
  deploy({ release, target, rhythm, ...more })

interface Opened {
  readonly target: Target
  readonly tree: () => Promise<Record<string, string>>
  readonly alter: (path: string, content: string) => Promise<void>
  readonly close?: () => Promise<void>
}

const targets: Readonly<Record<string, () => Promise<Opened>>> = {
  'a folder': async () => inFolder(folderTarget(join(folder, 'server'))),
  // Only where it is installed; what it does is imitated elsewhere.
  ...(hasRsync ? { 'a folder through rsync itself': async () => inFolder(rsyncTarget(join(folder, 'server'))) } : {}),
  'a host over rsync': async () => inFolder(rsyncTarget(`test-host:${join(folder, 'server')}`, fakeRsync)),
  'a store that speaks S3': async () => {
    const server = await startS3Server('portal')
    return {
      target: s3Target({ ...storeKeys, endpoint: server.endpoint, bucket: 'portal', prefix: 'www' }),
      tree: async () => {
        const objects = [...server.objects].map(([key, { body }]) => [key.replace(/^www/, ''), String(body)] as const)
        return Object.fromEntries(objects.sort(([a], [b]) => (a < b ? -1 : 1)))
      },
      alter: async (path, content) => {
        server.objects.set(`www${path}`, { body: Buffer.from(content), type: undefined, cacheControl: undefined })
      },
      close: server.close,
    }
  },
}
function inFolder(target: Target): Opened {
  const server = join(folder, 'server')
  return { target, tree: () => treeOf(server), alter: (path, content) => writeFile(join(server, path), content) }
}

describe.each(Object.entries(targets))('%s', (_name, open) => {
  let opened: Opened
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close?.())

  test('has what the release has after the first deployment and after the next, which uploads only what differs', async () => {
    expect((await deployed(one, opened.target)).removed).toBe(0)
    expect(await opened.tree()).toEqual(await treeOf(one))
    const parts = await differingParts()
    const result = await deployed(two, opened.target)
    expect(await opened.tree()).toEqual(await treeOf(two))
    // Ten files differ or are new, and with them parts of the manifest and the manifest itself.
    expect(result).toEqual({ uploaded: 10 + parts.changed + 1, removed: 2 + parts.gone })
    expect(await deployed(two, opened.target)).toEqual({ uploaded: 0, removed: 0 })
  })

  test('is not touched where it holds something that is no release', async () => {
    await opened.target.write('/holiday.jpg', 'JPEG')
    expect(await refusal(deployed(one, opened.target))).toContain('里有不属于本网站的文件（/holiday.jpg）')
    expect(await opened.tree()).toEqual({ '/holiday.jpg': 'JPEG' })
  })

  test('is made whole again with --all after others have altered it', async () => {
    await deployed(one, opened.target)
    await opened.alter('/documents/a/index.html', '博彩')
    await opened.target.write('/bet/index.html', '博彩')
    await deployed(one, opened.target, { all: true })
    expect(await opened.tree()).toEqual(await treeOf(one))
  })

  test('whose manifest was altered is listed, and made whole', async () => {
    await deployed(one, opened.target)
    const part = Object.keys(await treeOf(one)).find((path) => path.startsWith('/release/files/')) ?? ''
    await opened.alter(part, '{}')
    await opened.target.write('/bet/index.html', '博彩')
    await deployed(two, opened.target)
    expect(await opened.tree()).toEqual(await treeOf(two))
  })

  test('refuses a second deployment at the same time', async () => {
    await deployed(one, opened.target)
    await opened.target.write(lockPath, JSON.stringify({ token: 'other', host: 'elsewhere', process: 7, beat: 1 }))
    let beat = 1
    const other = setInterval(() => {
      beat += 1
      void opened.target.write(lockPath, JSON.stringify({ token: 'other', host: 'elsewhere', process: 7, beat }))
    }, 100)
    try {
      const sentence = await refusal(deployed(two, opened.target, { rhythm: { beat: 300, silence: 3000 } }))
      expect(sentence).toContain('正在进行另一次部署（elsewhere，进程 7），这一次没有进行')
    } finally {
      clearInterval(other)
    }
    const { [lockPath]: _lock, ...rest } = await opened.tree()
    expect(rest).toEqual(await treeOf(one))
  })

  test('takes over from a deployment that gives no sign of life, or whose process has ended', async () => {
    await opened.target.write(lockPath, JSON.stringify({ token: 'x', host: 'elsewhere', process: 7, beat: 1 }))
    await deployed(one, opened.target)
    await opened.target.write(lockPath, JSON.stringify({ token: 'x', host: hostname(), process: 999_999_999, beat: 1 }))
    await deployed(two, opened.target, { rhythm: { beat: 60_000, silence: 60_000 } })
    expect(await opened.tree()).toEqual(await treeOf(two))
  })
})

describe('the order of a deployment', () => {
  test('brings what is linked to before what links to it, the manifest when all is there, and removes at the end', async () => {
    const { target } = inFolder(folderTarget(join(folder, 'server')))
    await deployed(one, target)
    const { steps, recording } = recorded(target)
    await deployed(two, recording)
    expect(steps.map(anyPart)).toMatchInlineSnapshot(`
      [
        [
          "/_astro/two.css",
          "/files/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.pdf",
          "/search/s2/index.pf",
        ],
        [
          "/documents/c/index.html",
        ],
        [
          "/documents/a/index.html",
          "/documents/b/index.html",
        ],
        [
          "/documents/index.html",
          "/index.html",
          "/search/segments.json",
          "/sitemap.xml",
        ],
        [
          "/release/files/…",
        ],
        [
          "/release/manifest.json",
        ],
        [
          "—",
          "/_astro/one.css",
          "/release/files/…",
          "/search/s1/index.pf",
        ],
        [
          "—",
          "/release/touched.json",
        ],
        [
          "—",
          "/release/deploying.json",
        ],
      ]
    `)
  })

  test('cut off at any moment, the next release leaves nothing of the one that was cut off', async () => {
    const server = join(folder, 'server')
    // What a roll-back is: the former content, in a release of its own.
    const back = join(folder, 'back')
    const added = Object.keys(second).filter((path) => !(path in first))
    await cp(two, back, { recursive: true })
    await releaseOf(back, { ...first, ...Object.fromEntries(added.map((path) => [path, undefined])) })
    let moments = 0
    for (let cut = true; cut; ) {
      await rm(server, { recursive: true, force: true })
      await cp(one, server, { recursive: true })
      const { cutting, wasCut } = cutAt(folderTarget(server), moments + 1)
      await deployed(two, cutting).catch(() => {})
      cut = wasCut()
      if (cut) moments += 1
      const next = moments % 2 === 0 ? back : two
      await deployed(next, folderTarget(server))
      expect(await treeOf(server), `after ${moments} moments`).toEqual(await treeOf(next))
    }
    expect(moments).toBeGreaterThan(20)
  })

  test('a first deployment that was cut off is gone on with', async () => {
    const { cutting } = cutAt(folderTarget(join(folder, 'server')), 8)
    await expect(deployed(one, cutting)).rejects.toThrow('cut')
    await deployed(one, folderTarget(join(folder, 'server')))
    expect(await treeOf(join(folder, 'server'))).toEqual(await treeOf(one))
  })

  test('an older release does not take the place of a newer one, unless that is wanted', async () => {
    const target = folderTarget(join(folder, 'server'))
    await deployed(two, target)
    expect(await refusal(deployed(one, target))).toContain('比这一次（2026-01-01T00:00:00.000Z）更新，没有部署')
    expect(await treeOf(join(folder, 'server'))).toEqual(await treeOf(two))
    await deployed(one, target, { older: true })
    expect(await treeOf(join(folder, 'server'))).toEqual(await treeOf(one))
  })

  test('a release that changes under the deployment is not called whole', async () => {
    const target = folderTarget(join(folder, 'server'))
    const changing: Target = {
      ...target,
      upload: async (from, files, signal) => {
        if (files.some(({ path }) => path === '/index.html')) await releaseOf(one, { '/index.html': '首页三' })
        await target.upload(from, files, signal)
      },
    }
    expect(await refusal(deployed(one, changing))).toContain('有了新的发布，请再部署一次')
    expect((await target.read(['/release/manifest.json'])).size).toBe(0)
    await deployed(one, target)
    expect(await treeOf(join(folder, 'server'))).toEqual(await treeOf(one))
  })

  test('a file that is not what the manifest says is not brought there', async () => {
    await writeFile(join(one, 'documents/a/index.html'), '博彩')
    const target = folderTarget(join(folder, 'server'))
    expect(await refusal(deployed(one, target))).toContain('documents/a/index.html 与发布清单不符，没有部署')
    expect(Object.keys(await treeOf(join(folder, 'server')))).not.toContain('/documents/a/index.html')
  })

  test('one that has lost its lock stops', async () => {
    const target = folderTarget(join(folder, 'server'))
    const slow: Target = {
      ...target,
      upload: async (from, files, signal) => {
        await target.write(lockPath, JSON.stringify({ token: 'other', host: 'elsewhere', process: 7, beat: 1 }))
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
        await target.upload(from, files, signal)
      },
    }
    expect(await refusal(deployed(one, slow))).toContain('正在进行另一次部署')
    expect(Object.keys(await treeOf(join(folder, 'server')))).toEqual([lockPath, touchedPath])
  })

  test('no release, and half a one, are not deployed', async () => {
    const target = folderTarget(join(folder, 'server'))
    expect(await refusal(deployed(folder, target))).toContain('没有完整的发布')
    await mkdir(join(folder, 'half'))
    await cp(two, join(folder, 'half'), { recursive: true })
    await rm(join(folder, 'half', 'release', 'files'), { recursive: true })
    expect(await refusal(deployed(join(folder, 'half'), target))).toContain('与发布清单不符')
  })
})

describe('a store that speaks S3', () => {
  let server: S3Server
  let target: Target
  beforeEach(async () => {
    server = await startS3Server('portal')
    target = s3Target({ ...storeKeys, endpoint: server.endpoint, bucket: 'portal', prefix: '' })
  })
  afterEach(() => server.close())

  test('is told of every file its type, and how long it may be kept, as the server of the portal would say', async () => {
    await deployed(two, target)
    const told = [...server.objects].map(([key, { type, cacheControl }]) => `${key} · ${type} · ${cacheControl}`)
    expect(told.filter((line) => !line.startsWith('release/files/')).sort()).toMatchInlineSnapshot(`
      [
        "404.html · text/html; charset=utf-8 · no-cache",
        "_astro/two.css · text/css; charset=utf-8 · public, max-age=31536000, immutable",
        "documents/a/index.html · text/html; charset=utf-8 · no-cache",
        "documents/b/index.html · text/html; charset=utf-8 · no-cache",
        "documents/c/index.html · text/html; charset=utf-8 · no-cache",
        "documents/index.html · text/html; charset=utf-8 · no-cache",
        "files/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.pdf · application/pdf · public, max-age=31536000, immutable",
        "index.html · text/html; charset=utf-8 · no-cache",
        "release/manifest.json · application/json; charset=utf-8 · no-cache",
        "search/s2/index.pf · application/octet-stream · public, max-age=31536000, immutable",
        "search/segments.json · application/json; charset=utf-8 · no-cache",
        "sitemap.xml · application/xml · no-cache",
      ]
    `)
  })

  test('that fails for a moment is asked again; what it refuses is told in its own words', async () => {
    let faults = 3
    server.fault = (method) => (method === 'PUT' && faults-- > 0 ? (faults === 1 ? 'cut' : 503) : undefined)
    await deployed(one, target)
    expect(server.objects.size).toBeGreaterThan(9)
    server.fault = (method, key) => (method === 'PUT' && key === 'index.html' ? 403 : undefined)
    expect(await refusal(deployed(two, target))).toBe(
      's3://portal：PUT /portal/index.html 被拒绝（403）：Fault，Refused for the test.',
    )
    server.fault = () => undefined
    await deployed(two, target)
    expect(String(server.objects.get('index.html')?.body)).toBe('首页二')
  })

  test('of wrong keys says so', async () => {
    const wrong = s3Target({
      ...storeKeys,
      secretAccessKey: 'no',
      endpoint: server.endpoint,
      bucket: 'portal',
      prefix: '',
    })
    expect(await refusal(deployed(one, wrong))).toContain('SignatureDoesNotMatch')
    expect(server.objects.size).toBe(0)
  })

  test('goes on with a first deployment that was cut off, without sending again what is there', async () => {
    server.fault = (method, key) => (method === 'PUT' && key === 'sitemap.xml' ? 403 : undefined)
    await expect(deployed(one, target)).rejects.toThrow('403')
    server.fault = () => undefined
    const before = server.writes.length
    await deployed(one, s3Target({ ...storeKeys, endpoint: server.endpoint, bucket: 'portal', prefix: '' }))
    expect(server.writes.slice(before)).not.toContain('PUT _astro/one.css')
    expect(server.writes.slice(before)).toContain('PUT sitemap.xml')
  })

  test('without conditional writes is asked whether another deployment runs', async () => {
    server.conditional = false
    await deployed(one, target)
    await target.write(lockPath, JSON.stringify({ token: 'x', host: hostname(), process: process.ppid, beat: 1 }))
    const other = setInterval(
      () =>
        void target.write(
          lockPath,
          JSON.stringify({ token: 'x', host: hostname(), process: process.ppid, beat: (Math.random() * 1e9) | 0 }),
        ),
      50,
    )
    expect(await refusal(deployed(two, target, { rhythm: { beat: 200, silence: 2000 } }))).toContain('另一次部署')
    clearInterval(other)
  })
})

describe('rsync', () => {
  test('is handed exact lists, each step in a call of its own', async () => {
    const server = join(folder, 'server')
    await deployed(one, rsyncTarget(`test-host:${server}`, fakeRsync))
    const calls: { readonly args: readonly string[]; readonly paths: readonly string[] }[] = []
    const noted: Rsync = (args, paths) => {
      calls.push({ args, paths: paths ?? [] })
      return fakeRsync(args, paths)
    }
    await deployed(two, rsyncTarget(`test-host:${server}`, noted))
    const own = [lockPath, touchedPath]
    const sent = calls.filter(
      ({ args, paths }) => args.at(-1) === `test-host:${server}/` && !own.includes(paths[0] ?? ''),
    )
    expect(sent.map(({ args, paths }) => [args.slice(0, -2).join(' '), ...anyPart(paths)])).toMatchInlineSnapshot(`
      [
        [
          "--times --ignore-times --chmod=D755,F644 --mkpath",
          "/_astro/two.css",
          "/search/s2/index.pf",
          "/files/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb.pdf",
        ],
        [
          "--times --ignore-times --chmod=D755,F644 --mkpath",
          "/documents/c/index.html",
        ],
        [
          "--times --ignore-times --chmod=D755,F644 --mkpath",
          "/documents/b/index.html",
          "/documents/a/index.html",
        ],
        [
          "--times --ignore-times --chmod=D755,F644 --mkpath",
          "/search/segments.json",
          "/index.html",
          "/documents/index.html",
          "/sitemap.xml",
        ],
        [
          "--times --ignore-times --chmod=D755,F644 --mkpath",
          "/release/files/…",
        ],
        [
          "--times --ignore-times --chmod=D755,F644 --mkpath",
          "/release/manifest.json",
        ],
        [
          "--delete-missing-args",
          "/_astro/one.css",
          "/release/files/…",
          "/search/s1/index.pf",
        ],
      ]
    `)
  })

  test('reads its list on standard input', async () => {
    const log = join(folder, 'log')
    const script = `require('fs').writeFileSync(process.argv[1], JSON.stringify([process.argv.slice(2), require('fs').readFileSync(0, 'utf8').split('\\0')]))`
    const rsync = runRsync([process.execPath, '-e', script, log])
    expect((await rsync(['--times', 'a/', 'host:b/'], ['/一 二/x.html', '/y.html'])).code).toBe(0)
    expect(JSON.parse(await readFile(log, 'utf8'))).toEqual([
      ['--timeout=120', '--from0', '--files-from=-', '--times', 'a/', 'host:b/'],
      ['一 二/x.html', 'y.html', ''],
    ])
  })

  test('that is not installed is said to be', async () => {
    const target = rsyncTarget('test-host:/srv/portal', runRsync([join(folder, 'no-such-rsync')]))
    expect(await refusal(deployed(one, target))).toContain('这台机器上没有 rsync')
  })

  test('that fails is quoted', async () => {
    const script = "process.stderr.write('Permission denied (publickey).\\n'); process.exit(255)"
    const target = rsyncTarget('test-host:/srv/portal', runRsync([process.execPath, '-e', script, '--']))
    expect(await refusal(deployed(one, target))).toBe(
      'rsync 没有完成到 test-host:/srv/portal 的传输（退出码 255）：Permission denied (publickey).',
    )
  })
})

describe('the target that is named', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
  test.each([
    ['s3://portal/www/', 's3://portal/www'],
    ['deploy@www.yunting.example:/srv/portal', 'deploy@www.yunting.example:/srv/portal'],
    ['rsync://www.yunting.example/portal/www', 'rsync://www.yunting.example/portal/www'],
    ['/srv/portal', '/srv/portal'],
  ])('%s is known by its form', (to, name) => {
    expect(openTarget(to, { ...keys, S3_ENDPOINT: 'https://{bucket}.oss-cn-hangzhou.aliyuncs.com' }).name).toBe(name)
  })

  test('what is missing, and what is no target, is said', () => {
    expect(() => openTarget('s3://portal', {})).toThrow(/AWS_ACCESS_KEY_ID[\s\S]*AWS_SECRET_ACCESS_KEY/)
    expect(() => openTarget('ftp://host/x', {})).toThrow('不认识目标“ftp://host/x”')
  })

  test('GitHub Pages is refused what is too large for it', async () => {
    expect(await refuseForPages(one)).toContain('可以放在 GitHub Pages 上')
    const manifest = join(one, 'release', 'manifest.json')
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"bytes": \d+/, '"bytes": 1000000001'))
    expect(await refusal(refuseForPages(one))).toContain('最多接受 1 GB')
  })
})

/** Which parts of the manifest differ follows from hashes of paths, and says nothing. */
function anyPart(paths: readonly string[]): string[] {
  return [...new Set(paths.map((path) => path.replace(/(\/release\/files\/).*/, '$1…')))]
}

async function differingParts(): Promise<{ changed: number; gone: number }> {
  const [before, after] = [await treeOf(one), await treeOf(two)]
  const parts = (tree: Record<string, string>) => Object.keys(tree).filter((path) => path.startsWith('/release/files/'))
  return {
    changed: parts(after).filter((path) => before[path] !== after[path]).length,
    gone: parts(before).filter((path) => !(path in after)).length,
  }
}

function recorded(target: Target): { steps: string[][]; recording: Target } {
  const steps: string[][] = []
  const recording: Target = {
    ...target,
    upload: async (from, files, signal) => {
      steps.push(files.map(({ path }) => path).sort())
      await target.upload(from, files, signal)
    },
    remove: async (paths, signal) => {
      steps.push(['—', ...[...paths].sort()])
      await target.remove(paths, signal)
    },
  }
  return { steps, recording }
}

/** Everything that is written goes one by one, and nothing does from a moment on, as when the power goes. */
function cutAt(target: Target, moment: number): { cutting: Target; wasCut: () => boolean } {
  let left = moment
  const step = () => {
    left -= 1
    if (left < 0) throw new Error('cut')
  }
  const cutting: Target = {
    ...target,
    write: async (path, content) => {
      step()
      await target.write(path, content)
    },
    create: async (path, content) => {
      step()
      return target.create(path, content)
    },
    upload: async (from, files, signal) => {
      for (const file of files) {
        step()
        await target.upload(from, [file], signal)
      }
    },
    remove: async (paths, signal) => {
      for (const path of paths) {
        step()
        await target.remove([path], signal)
      }
    },
  }
  return { cutting, wasCut: () => left < 0 }
}
