import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { orderOf, removalOrder } from '../release/order.ts'
import { manifestPath } from '../release/release-manifest.ts'
import { atOnce } from '../verify/at-once.ts'
import { touchedPath } from '../verify/own-files.ts'
import { digestOfFile } from '../verify/place.ts'
import { digestOfBytes } from '../verify/read-manifest.ts'
import { type Rhythm, takeLock, usualRhythm } from './lock.ts'
import { type LocalRelease, readRelease } from './read-release.ts'
import { type Standing, standingAt } from './standing.ts'
import type { Target, Upload } from './target.ts'

export interface DeployOptions {
  /** Folder of the release. */
  readonly release: string
  readonly target: Target
  /** Bring every file there again, whatever the target says that it has: after it was altered by others. */
  readonly all?: boolean
  /** Replace a release that was made later. */
  readonly older?: boolean
  readonly say?: (sentence: string) => void
  readonly rhythm?: Rhythm
}

export interface DeployResult {
  readonly uploaded: number
  readonly removed: number
}

/**
 * Brings a target to a release: uploads the files that differ, in an order in which no page links to what is not there yet, and
 * removes what the release does not have. Cut off at any moment, it is done again and goes on where it stopped; the manifest is
 * written when all else is there. What has to stay for pages that are open somewhere is in the release itself.
 */
export async function deploy({
  release: folder,
  target,
  all = false,
  older = false,
  say = () => {},
  rhythm = usualRhythm,
}: DeployOptions): Promise<DeployResult> {
  const release = await readRelease(folder)
  const lock = await takeLock(target, rhythm)
  try {
    const standing = await standingAt(target, release, all)
    if (!older) refuseOlder(target, release, standing)
    const { uploads, removals } = differences(release, standing)
    if (uploads.length + removals.length > 0) {
      await target.write(touchedPath, JSON.stringify([...new Set([...uploads, ...removals, ...standing.touched])]))
      await bring(target, release, standing, uploads, lock.signal)
      await target.remove(removals, lock.signal)
      lock.signal.throwIfAborted()
    }
    await target.remove([touchedPath], lock.signal)
    say(
      `${target.name}：上传 ${uploads.length} 个文件，删除 ${removals.length} 个（第${release.manifest.release}次发布）。`,
    )
    return { uploaded: uploads.length, removed: removals.length }
  } finally {
    await lock.free()
  }
}

function refuseOlder({ name }: Target, { manifest }: LocalRelease, standing: Standing): void {
  const there = standing.manifest
  if (there !== undefined && Date.parse(there.at) > Date.parse(manifest.at))
    throw new Error(
      `${name} 上的发布（${there.at}）比这一次（${manifest.at}）更新，没有部署。确要换回较早的发布，请加 --older。`,
    )
}

function differences({ files }: LocalRelease, standing: Standing): { uploads: string[]; removals: string[] } {
  return {
    uploads: [...files].filter(([path, digest]) => standing.files.get(path) !== digest).map(([path]) => path),
    removals: [...standing.files.keys()].filter((path) => !files.has(path)),
  }
}

async function bring(
  target: Target,
  release: LocalRelease,
  standing: Standing,
  uploads: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const steps = Map.groupBy(uploads, (path) => orderOf(path, !standing.had(path)))
  for (let order = 0; order < removalOrder; order++) {
    const files = (steps.get(order) ?? []).map((path) => ({ path, sha256: release.files.get(path) ?? '' }))
    if (files.length === 0) continue
    signal.throwIfAborted()
    await refuseAltered(release, files)
    await target.upload(release.folder, files, signal)
  }
}

/** What is brought there is what the manifest says, or nothing. */
async function refuseAltered(release: LocalRelease, files: readonly Upload[]): Promise<void> {
  await refuseReplaced(release)
  await atOnce(files, 16, async ({ path, sha256 }) => {
    const found = await digestOfFile(join(release.folder, path)).catch(() => undefined)
    if (found === sha256) return
    await refuseReplaced(release)
    throw new Error(
      `${join(release.folder, path)} 与发布清单不符，没有部署。请用 npm run verify 核对这个发布，再重新生成。`,
    )
  })
}

/** Files of a release made meanwhile in the same folder would stand at the target under the manifest of this one. */
async function refuseReplaced({ folder, digest }: LocalRelease): Promise<void> {
  const bytes = await readFile(join(folder, manifestPath)).catch(() => Buffer.alloc(0))
  if (digestOfBytes(bytes) !== digest) throw new Error(`部署期间 ${folder} 有了新的发布，请再部署一次。`)
}
