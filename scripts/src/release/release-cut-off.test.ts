import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filesIn } from '@gongkai/content-model/files-in'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { after, type Happening, type Standing } from '@gongkai/site/testing/changing-snapshot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestsIn } from '../testing/digests-in.ts'
import { openFolder } from '../verify/place.ts'
import { verify } from '../verify/verify.ts'
import { checkPage } from './check-page.ts'
import { stagedFolder } from './draft.ts'
import { release } from './release.ts'
import { ReleaseState } from './release-state.ts'
import type { Step } from './step.ts'

let folder = ''
let before = ''
let next = ''
let standing = ''
let expected: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-cut-off-'))
  const examples = await readExamples()
  const first: Standing = { snapshot: examples.snapshot, today: exampleDay, withdrawn: [], made: 0 }
  const happenings: Happening[] = [
    { what: 'create', pick: 3, other: 0 },
    { what: 'withdraw', pick: 11, other: 0 },
    { what: 'revise', pick: 40, other: 0 },
  ]
  const last = happenings.reduce(after, first)
  const write = async (name: string, { snapshot }: Standing): Promise<string> => {
    const needed = new Set(snapshot.records.flatMap(filesIn))
    const files = new Map([...snapshot.files].filter(([file]) => needed.has(file)))
    await writeSnapshot(join(folder, name), { ...snapshot, files }, examples.fileAt)
    return join(folder, name)
  }
  before = await write('before', first)
  next = await write('next', last)
  standing = join(folder, 'standing')
  await release({ snapshot: before, out: standing, today: exampleDay })
  const whole = join(folder, 'whole')
  await copy(standing, whole)
  await release({ snapshot: next, out: whole, today: exampleDay })
  expected = await digestsIn(whole)
}, 300_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function copy(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true })
  await cp(`${from}.state`, `${to}.state`, { recursive: true })
}

async function cutOffAt(step: Step, out: string): Promise<void> {
  await copy(standing, out)
  const script = fileURLToPath(new URL('../testing/release-once.ts', import.meta.url))
  const child = spawn(process.execPath, [script, next, out, exampleDay], {
    env: { ...process.env, GONGKAI_STEP_LOG: `${out}.steps`, GONGKAI_KILL_AT: step },
    stdio: 'ignore',
  })
  const signal = await new Promise((resolve) => child.once('close', (_code, ended) => resolve(ended)))
  expect(signal).toBe('SIGKILL')
}

/** Links of the pages of a tree that lead to what is not there. */
async function deadLinksIn(out: string): Promise<string[]> {
  const names = new Set(Object.keys(await digestsIn(out)))
  const dead: string[] = []
  for (const name of names) {
    if (!name.endsWith('.html')) continue
    const { links } = checkPage(`/${name}`, await readFile(join(out, name), 'utf8'))
    for (const { path } of links) {
      const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
      if (!names.has(file)) dead.push(`${name} → ${path}`)
    }
  }
  return dead
}

describe('a release that is cut off', () => {
  test.each<Step>(['plan', 'render', 'index', 'check', 'stage', 'journal'])(
    'before its journal is written (at %s) has changed nothing, and is made the next time',
    async (step) => {
      const out = join(folder, step)
      await cutOffAt(step, out)
      expect(await digestsIn(out)).toEqual(await digestsIn(standing))
      await release({ snapshot: next, out, today: exampleDay })
      expect(await digestsIn(out)).toEqual(expected)
    },
    120_000,
  )

  test.each<Step>(['apply', 'settle'])(
    'after that (at %s) is finished by whoever opens it, whatever is wanted then',
    async (step) => {
      const out = join(folder, step)
      await cutOffAt(step, out)
      await release({ snapshot: next, out, today: exampleDay })
      expect(await digestsIn(out)).toEqual(expected)
    },
    120_000,
  )

  test('anywhere between the files it puts in place leads nowhere that is not there, and is finished', async () => {
    const out = join(folder, 'between')
    await cutOffAt('apply', out)
    const state = ReleaseState.read(out)
    const acts = state?.acts() ?? []
    state?.close()
    expect(acts.length).toBeGreaterThan(20)
    for (const [place, act] of acts.entries()) {
      if (place > acts.length / 2) break
      if (act.kind !== 'put') continue
      const to = join(out, act.path)
      await cp(join(stagedFolder(out), act.staged), `${to}.part`, { recursive: true }).catch(() => undefined)
      await rename(join(stagedFolder(out), act.staged), to).catch(async () => {
        await cp(`${to}.part`, to)
        await rm(join(stagedFolder(out), act.staged))
      })
      await rm(`${to}.part`, { force: true })
      if (place % 6 === 0) expect(await deadLinksIn(out)).toEqual([])
    }
    await release({ snapshot: next, out, today: exampleDay })
    expect(await digestsIn(out)).toEqual(expected)
    expect(await deadLinksIn(out)).toEqual([])
  }, 120_000)

  test('by the machine, with a staged file spoilt, makes that file again', async () => {
    const out = join(folder, 'spoilt')
    await cutOffAt('apply', out)
    const state = ReleaseState.read(out)
    const act = state?.acts().find((one) => one.kind === 'put' && one.path.startsWith('/documents/'))
    state?.close()
    if (act?.kind !== 'put') throw new Error('Nothing is put in place.')
    await writeFile(join(stagedFolder(out), act.staged), '')
    await release({ snapshot: next, out, today: exampleDay })
    expect(await digestsIn(out)).toEqual(expected)
  }, 120_000)

  test('by the machine, with its manifest lost, lists every file anew', async () => {
    const out = join(folder, 'unlisted')
    await copy(standing, out)
    await writeFile(join(`${out}.state`, 'history', '1.json'), '')
    await release({ snapshot: next, out, today: exampleDay })
    expect(await digestsIn(out)).toEqual(expected)
    expect((await verify({ place: openFolder(out) })).findings).toEqual([])
  }, 120_000)
})
