import { existsSync } from 'node:fs'
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { stagedFolder, stagedTree } from './draft.ts'
import type { Act, ReleaseState } from './release-state.ts'
import { begin } from './step.ts'

/**
 * Carries out the acts that were committed, in their order, file by file, each by a renaming: whoever reads meanwhile finds whole files, of which
 * none leads to what is not there. Done again after a crash it finishes what was left. A staged file that a crash of the machine has
 * spoilt is not put in place; it is remembered as one that has to be made again.
 */
export async function changeOver(out: string, state: ReleaseState, { checked = false } = {}): Promise<void> {
  const acts = state.acts()
  if (acts.length > 0) begin('apply')
  const spoilt: string[] = []
  for (const act of acts)
    switch (act.kind) {
      case 'put-tree':
        await putTree(out)
        break
      case 'put':
        if (!(await put(out, act, checked ? state.file(act.path)?.digest : undefined))) spoilt.push(act.path)
        break
      case 'remove':
        await remove(out, act.path)
        break
    }
  begin('settle')
  if (acts.length > 0) state.settle(spoilt)
  await rm(stagedFolder(out), { recursive: true, force: true })
}

async function put(out: string, { path, staged }: Extract<Act, { kind: 'put' }>, digest?: string): Promise<boolean> {
  const from = join(stagedFolder(out), staged)
  const to = join(out, path)
  if (digest !== undefined && !(await holds(existsSync(from) ? from : to, digest))) return false
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    // Either the folder is not there yet, or an earlier try has put it in place.
    if (!existsSync(from)) return true
    await mkdir(dirname(to), { recursive: true })
    await rename(from, to)
  }
  return true
}

async function holds(file: string, digest: string): Promise<boolean> {
  return readFile(file).then(
    (bytes) => sha256(bytes) === digest,
    () => false,
  )
}

async function remove(out: string, path: string): Promise<void> {
  await rm(join(out, path), { force: true })
  // Folders that are left empty go as well.
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder))
    if (
      !(await rmdir(join(out, folder)).then(
        () => true,
        () => false,
      ))
    )
      return
}

/** A folder cannot be renamed onto another: for a moment nothing stands there, and the portal's server waits for it. */
async function putTree(out: string): Promise<void> {
  const tree = stagedTree(out)
  if (!existsSync(tree)) return
  const aside = join(dirname(out), `.${basename(out)}.former`)
  await mkdir(dirname(out), { recursive: true })
  await rm(aside, { recursive: true, force: true })
  const standing = await lstat(out).catch(() => undefined)
  if (standing !== undefined) await rename(out, aside)
  await rename(tree, out)
  await rm(aside, { recursive: true, force: true })
}

/** Whether a tree stands at `out` that acts can be carried out on. */
export async function stands(out: string): Promise<boolean> {
  const found = await lstat(out).catch(() => undefined)
  return found?.isDirectory() === true && (await readdir(out)).length > 0
}
