import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveCms } from '@gongkai/cms/contract/serve-cms'
import { Setting } from '@gongkai/cms/contract/setting'
import { withdraw } from '@gongkai/cms/publications/withdraw'
import { tellResumeAt, tellRollBackAt } from '@gongkai/cms/run/cms-over-http'
import { serviceKey } from '@gongkai/cms/run/service-key'
import { servePortal } from '@gongkai/site/serve/serve-portal'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { folderTarget } from '../deploy/folder-target.ts'
import type { Target } from '../deploy/target.ts'
import { refusal } from '../testing/refusal.ts'
import { openAnchor } from '../verify/anchor.ts'
import { openFolder } from '../verify/place.ts'
import { verify } from '../verify/verify.ts'
import { type CiOptions, deployedInCi, failedInCi, publishInCi } from './publish-in-ci.ts'
import { releaseFolder } from './publisher.ts'

type Row = Awaited<ReturnType<Setting['published']>>

describe('a run of CI', () => {
  const setting = new Setting('SQLite')
  const ends: (() => Promise<unknown>)[] = []
  let cms: CiOptions['cms']
  let folder: string
  let home: string
  let server: string
  let origin: string
  let said: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-ci-'))
    home = join(folder, 'home')
    server = join(folder, 'server')
    const served = await serveCms(setting.cms)
    const portal = await servePortal(() => server, 0)
    origin = portal.address
    cms = { url: served.url, apiKey: await serviceKey(setting.payload, 'ci', ['exporter', 'publisher']) }
    ends.push(served.close, portal.close, () => rm(folder, { recursive: true, force: true }))
  })
  afterAll(() => Promise.all(ends.map((end) => end())))

  const patience = { atMost: 50, every: 25 }
  const run = async (more: Partial<CiOptions> = {}) => {
    said = []
    const say = (sentence: string) => void said.push(sentence)
    await publishInCi({ cms, home, origin, to: folderTarget(server), say, patience, ...more })
  }
  const page = async (row: Row) => (await fetch(`${origin}/information/${row.key}/`)).text()
  const shown = async (row: Row) => {
    const latest = await setting.latest(row)
    return { state: latest?.state, failure: latest?.failure ?? null, address: latest?.address ?? null }
  }
  const withdrawn = (row: Row) =>
    withdraw(setting.payload, { type: 'disclosure', id: row.id, user: setting.city.approver }, { reason: '公示期满。' })
  const broken: Target = {
    ...folderTarget('/nowhere'),
    create: async () => {
      throw new Error('rsync 没有完成到 www 的传输。')
    },
  }

  test('the first brings the whole portal to the server, and editors see it live when the public can read it', async () => {
    const row = await setting.published('首次公示')
    await run()
    expect(await page(row)).toContain('首次公示')
    expect(await shown(row)).toMatchObject({ state: 'live', failure: null, address: origin })
    const anchor = await openAnchor(releaseFolder(home))
    expect((await verify({ place: openFolder(server), anchor })).findings).toEqual([])
  })

  test('the next brings what changed, and merged requests are told', async () => {
    const kept = await setting.published('第二次公示')
    const gone = await setting.published('随即撤回')
    await withdrawn(gone)
    await run()
    expect(said.join('\n')).toMatch(/发布记录第 \d+ 至 \d+ 号并入这一次发布/)
    expect(await page(kept)).toContain('第二次公示')
    expect(await page(gone)).not.toContain('随即撤回')
    expect([await shown(kept), await shown(gone)]).toMatchObject([{ state: 'live' }, { state: 'live' }])
    await run()
    expect(said.join('\n')).toContain('上传 0 个文件，删除 0 个')
  })

  test('a deployment that fails is told at the rows, and made up for by the next run though nothing is new', async () => {
    const row = await setting.published('部署失败')
    await expect(run({ to: broken })).rejects.toThrow('rsync')
    expect(await shown(row)).toMatchObject({ state: 'failed', failure: 'rsync 没有完成到 www 的传输。' })
    await run()
    expect(await shown(row)).toMatchObject({ state: 'live', failure: null })
    expect(await page(row)).toContain('部署失败')
  })

  test('is not told live while the public address still answers with the release before', async () => {
    const former = join(folder, 'former')
    await cp(server, former, { recursive: true })
    const cached = await servePortal(() => former, 0)
    ends.push(cached.close)
    const row = await setting.published('缓存未更新')
    expect(await refusal(run({ origin: cached.address }))).toContain('仍是原来的内容')
    expect(await shown(row)).toMatchObject({ state: 'failed' })
    await run()
    expect(await shown(row)).toMatchObject({ state: 'live', address: origin })
  })

  test('for GitHub Pages it waits for the workflow to say how the deployment ended', async () => {
    const row = await setting.published('交给流水线')
    await run({ to: 'pages' })
    expect(said.join('\n')).toContain('可以放在 GitHub Pages 上')
    expect(await shown(row)).toMatchObject({ state: 'building' })
    await failedInCi({ cms, home }, '流水线的部署步骤失败。')
    expect(await shown(row)).toMatchObject({ state: 'failed', failure: '流水线的部署步骤失败。' })
    await failedInCi({ cms, home }, '再说一次。')
    expect(await shown(row)).toMatchObject({ failure: '流水线的部署步骤失败。' })
    await run({ to: 'pages' })
    await rm(server, { recursive: true })
    await cp(releaseFolder(home), server, { recursive: true })
    await deployedInCi({ cms, home, origin, patience })
    expect(await shown(row)).toMatchObject({ state: 'live', address: origin })
  })

  test('brings the portal back, lets only withdrawals through, and goes on when it is told to', async () => {
    const kept = await setting.published('留在网上')
    await run()
    const bad = await setting.published('发错了')
    await run()
    expect(await page(bad)).toContain('发错了')
    await tellRollBackAt(cms, '管理员甲', '内容有误。')
    await run()
    expect(await page(bad)).not.toContain('发错了')
    expect(await page(kept)).toContain('留在网上')

    const waiting = await setting.published('暂停中发布')
    await withdrawn(kept)
    await run()
    expect(said.join('\n')).toContain('发布已由 管理员甲 暂停（内容有误。），这一次只有撤回会上线。')
    expect(await page(waiting)).not.toContain('暂停中发布')
    expect(await page(kept)).not.toContain('留在网上')
    expect([await shown(waiting), await shown(kept)]).toMatchObject([{ state: 'waiting' }, { state: 'live' }])
    expect(await refusal(run({ home: join(folder, 'lost') }))).toContain('缓存已失效')
    expect(await page(waiting)).not.toContain('暂停中发布')

    await tellResumeAt(cms, '管理员甲', '已更正。')
    await run()
    expect(await page(waiting)).toContain('暂停中发布')
    expect(await shown(waiting)).toMatchObject({ state: 'live' })
  })

  test('with no memory of earlier runs makes all of it again, and the server is the same but for its history', async () => {
    const anew = join(folder, 'anew')
    await run({ home: anew })
    const anchor = await openAnchor(releaseFolder(anew))
    expect((await verify({ place: openFolder(server), anchor })).findings).toEqual([])
  })

  test('is what the steps of the workflow do, which run here as they do there', async () => {
    const workflow: unknown = parse(await readFile(join(root, '.github', 'workflows', 'publish.yml'), 'utf8'))
    const { steps } = workflowSchema.parse(workflow).jobs.publish
    const step = (name: string, env: Readonly<Record<string, string>>) => {
      const found = steps.find((one) => one.name === name)
      // Steps get their variables by name, and are run as they stand.
      const words = found?.run
      if (words === undefined || words.includes('${{')) throw new Error(`There is no step "${name}" to run.`)
      return bash(words, {
        GONGKAI_CMS_URL: cms.url,
        GONGKAI_API_KEY: cms.apiKey,
        PORTAL_URL: origin,
        PUBLISH_HOME: home,
        ...env,
      })
    }
    const row = await setting.published('流水线发布')
    const done = await step('Release, deploy, and tell the CMS', { PUBLISH_TO: server })
    expect(done.words).toContain('已上线')
    expect(done.code).toBe(0)
    expect(await page(row)).toContain('流水线发布')
    expect(await shown(row)).toMatchObject({ state: 'live' })

    const next = await setting.published('静态托管')
    expect((await step('Release, deploy, and tell the CMS', { PUBLISH_TO: 'pages' })).code).toBe(0)
    expect((await step('Tell the CMS that it failed', { RUN: 'https://ci.example/1' })).code).toBe(0)
    expect(await shown(next)).toMatchObject({ failure: '发布流水线没有完成，请管理员查看 https://ci.example/1' })
    expect((await step('Release, deploy, and tell the CMS', { PUBLISH_TO: 'pages' })).code).toBe(0)
    await rm(server, { recursive: true })
    await cp(releaseFolder(home), server, { recursive: true })
    expect((await step('Tell the CMS that it is live', {})).code).toBe(0)
    expect(await shown(next)).toMatchObject({ state: 'live' })
  })

  test('that is asked for wrongly says how it is used', async () => {
    const asked = await bash('npm run --silent publish:ci -- --cms http://127.0.0.1:1', {})
    expect(asked).toMatchObject({ code: 2, words: expect.stringContaining('Usage: npm run publish:ci') })
  })
})

const root = fileURLToPath(new URL('../../../', import.meta.url))
const workflowSchema = z.object({
  jobs: z.object({
    publish: z.object({ steps: z.array(z.object({ name: z.string().optional(), run: z.string().optional() })) }),
  }),
})

function bash(command: string, env: Readonly<Record<string, string>>): Promise<{ code: number | null; words: string }> {
  return new Promise((resolve) => {
    const child = spawn('bash', ['-e', '-c', command], { cwd: root, env: { ...process.env, ...env } })
    let words = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        words += chunk
      })
    child.on('close', (code) => resolve({ code, words }))
  })
}
