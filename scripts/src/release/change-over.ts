import { readdir, readlink, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Where releases of `out` are kept: `out` itself is a link to one of them, so that one rename puts the next in its place and no
 * reader ever meets a missing or a half site.
 */
export function releasesFolder(out: string): string {
  return `${out}.releases`
}

/** A folder for a release that is being made. It lies where it can be put in place without being copied. */
export function unfinishedFolder(out: string): string {
  return join(releasesFolder(out), `unfinished-${process.pid}`)
}

/**
 * Makes a finished folder what `out` stands for. The release it follows stays until the one after, for the requests that are being
 * answered from it. A plain folder at `out` gives way to the link; where the system has no links, `out` stays a plain folder.
 */
export async function changeOver(out: string, finished: string): Promise<void> {
  const former = await readlink(out).then(basename, () => undefined)
  const name = await nextName(releasesFolder(out))
  await rename(finished, join(releasesFolder(out), name))
  try {
    await pointTo(out, name)
  } catch (error) {
    if (!hasNoLinks(error)) throw new Error(`Could not put the release in the place of ${out}.`, { cause: error })
    await replaceFolder(out, join(releasesFolder(out), name))
  }
  await removeOthers(releasesFolder(out), [name, former])
}

/** Releases are counted; two that end at once differ by their process. */
async function nextName(releases: string): Promise<string> {
  const numbers = (await readdir(releases)).map((name) => Number(/^(\d+)-/.exec(name)?.[1] ?? 0))
  return `${Math.max(0, ...numbers) + 1}-${process.pid}`
}

async function pointTo(out: string, name: string): Promise<void> {
  const link = join(releasesFolder(out), `link-${process.pid}`)
  await rm(link, { force: true })
  await symlink(join(basename(releasesFolder(out)), name), link, 'dir')
  // A link tells its target from where it stands: made here, read beside the folder of releases.
  await rename(link, out).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EISDIR' && error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await replaceFolder(out, link)
  })
}

/** A folder cannot be renamed onto another: for a moment nothing stands there, and the server waits for it. */
async function replaceFolder(out: string, next: string): Promise<void> {
  const aside = join(dirname(out), `.${basename(out)}.former-${process.pid}`)
  const hadFormer = await rename(out, aside).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw new Error(`Could not put the release in the place of ${out}.`, { cause: error })
    },
  )
  await rename(next, out)
  if (hadFormer) await rm(aside, { recursive: true, force: true })
}

function hasNoLinks(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'EPERM' || code === 'ENOSYS' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'EINVAL'
}

/** What a release that broke off left behind goes as well, unless its process still runs. */
async function removeOthers(releases: string, kept: readonly (string | undefined)[]): Promise<void> {
  for (const name of await readdir(releases))
    if (!kept.includes(name) && !isBeingMade(name)) await rm(join(releases, name), { recursive: true, force: true })
}

function isBeingMade(name: string): boolean {
  const pid = Number(/^(?:unfinished|link)-(\d+)$/.exec(name)?.[1])
  if (!pid || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
