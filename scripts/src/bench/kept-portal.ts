import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measuredRun } from './measured-run.ts'
import type { Mix } from './portal/records.ts'
import type { Texts } from './portal/texts.ts'
import { portalVersion, writePortal } from './portal/write-portal.ts'

/** A portal that is kept between runs: its content as a snapshot, and a CMS that holds it. */
export interface KeptPortal {
  readonly folder: string
  readonly mix: Mix
  /** A folder of the CMS, with the snapshot that it exports. Nothing in it is changed by measuring. */
  readonly loaded: string
}

/** Makes the portal, loads it into a CMS with `restore` and exports it again: once, and what was cut off goes on. */
export async function keepPortal(
  root: string,
  mix: Mix,
  openTexts: () => Promise<Texts>,
  say: (sentence: string) => void,
): Promise<KeptPortal> {
  const folder = join(root, mix.short === 0 ? String(mix.count) : `${mix.count}-short-${mix.short}`)
  const made = `version ${portalVersion}\n`
  const mark = join(folder, 'made-by')
  const snapshot = join(folder, 'portal')
  const loaded = join(folder, 'loaded')
  const isCurrent = (await readFile(mark, 'utf8').catch(() => '')) === made
  if (!isCurrent) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  if (!existsSync(snapshot)) {
    say(`Writing a portal of ${mix.count} records.`)
    await writePortal(snapshot, { texts: await openTexts(), mix })
    await writeFile(mark, made)
  }
  if (!existsSync(loaded)) {
    const loading = `${loaded}.unfinished`
    const env = { GONGKAI_HOME: loading }
    say('Loading it into a CMS.')
    const { seconds } = await measuredRun(script('restore'), ['--snapshot', snapshot], env)
    await rm(join(loading, 'snapshot'), { recursive: true, force: true })
    await measuredRun(script('snapshot'), ['--out', join(loading, 'snapshot')], env)
    await rename(loading, loaded)
    say(`It was loaded in ${seconds.toFixed(0)} s.`)
  }
  return { folder, mix, loaded }
}

/**
 * A home to measure in, beside the loaded one. What is replaced by renaming is linked, so that a copy of a hundred thousand files costs
 * little; what changes in place is copied.
 */
export async function copyHome({ folder, loaded }: KeptPortal): Promise<string> {
  const home = join(folder, 'run')
  await rm(home, { recursive: true, force: true })
  await cp('-al', loaded, home)
  for (const name of ['cms.db', 'cms.db-wal', 'cms.db-shm']) await copyInPlace(join(loaded, name), join(home, name))
  return home
}

/** Puts a release that an earlier run has made where this one would make it. False where there is none of this version. */
export async function reuseRelease({ folder }: KeptPortal, home: string, version: string): Promise<boolean> {
  const kept = join(folder, 'released')
  if ((await readFile(join(kept, 'version'), 'utf8').catch(() => '')) !== version) return false
  await copyRelease(kept, home)
  return true
}

/** Keeps the release that was made for runs to come. */
export async function keepRelease({ folder }: KeptPortal, home: string, version: string): Promise<void> {
  const kept = join(folder, 'released')
  await rm(kept, { recursive: true, force: true })
  await mkdir(kept)
  await copyRelease(home, kept)
  await writeFile(join(kept, 'version'), version)
}

async function copyRelease(from: string, to: string): Promise<void> {
  for (const name of ['release', 'release.state']) await cp('-al', join(from, name), join(to, name))
  for (const name of ['state.db', 'state.db-wal', 'state.db-shm'])
    await copyInPlace(join(from, 'release.state', name), join(to, 'release.state', name))
}

async function copyInPlace(from: string, to: string): Promise<void> {
  await rm(to, { force: true })
  if (existsSync(from)) await cp('--reflink=auto', from, to)
}

async function cp(option: string, from: string, to: string): Promise<void> {
  const child = spawn('cp', [option, from, to], { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject))
  if (code !== 0) throw new Error(`cp could not copy ${from} to ${to}.`)
}

/** A verb of the product. */
export function script(name: string): string {
  return fileURLToPath(new URL(`../${name}.ts`, import.meta.url))
}
