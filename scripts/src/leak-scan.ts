import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { repositoryRoot } from '@gongkai/cms/root'
import { openPayload } from '@gongkai/cms/run/open-payload'
import { type OpenSnapshot, openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Payload } from 'payload'
import { commandLine } from './command-line.ts'
import { findLeaks } from './leak-scan/leak-scan.ts'
import { type Unpublished, unpublishedIn } from './leak-scan/unpublished.ts'
import { releaseFolder, snapshotFolder } from './publish/publisher.ts'
import { ReleaseState } from './release/release-state.ts'
import { readSettings } from './start/settings.ts'

/**
 * `npm run leak-scan [-- --home DIR]`: looks for everything that the CMS holds and has not published, in every file of the release that is served, which lies with its
 * snapshot in the home, or in DIR. Exits 0 where none of it stands there, 1 where something does, 2 where it cannot be told. It may run beside the product.
 */
const usage = 'npm run leak-scan [-- --home DIR]'
const { values } = commandLine(usage, { options: { home: { type: 'string' } } })

const mostLines = 200
/** So often it looks again where a release is made meanwhile, and so many milliseconds later. */
const tries = 20
const later = 3000

try {
  const settings = readSettings({}, process.env, repositoryRoot())
  process.env.GONGKAI_HOME = settings.home
  const home = values.home === undefined ? settings.home : resolve(values.home)
  const { unpublished, found } = await scan(await openPayload(), home)
  for (const line of found.slice(0, mostLines)) console.log(line)
  if (found.length > mostLines) console.log(`另有 ${found.length - mostLines} 处。`)
  console.log(
    `管理后台有 ${unpublished.versions} 个版本，其中没有公开的文字取 ${unpublished.phrases.size} 处，在公开网站的全部文件中查找：` +
      (found.length === 0 ? '都没有出现。' : `出现 ${found.length} 处。`),
  )
  if (found.length > 0) {
    console.log('怎样处理，见 docs/how-to/leak-scan.md。')
    process.exitCode = 1
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
// The database's driver keeps the process alive.
process.exit()

/** What is published while it looks is no leak: then it looks again. */
async function scan(payload: Payload, home: string): Promise<{ unpublished: Unpublished; found: readonly string[] }> {
  if (!existsSync(releaseFolder(home)) || !existsSync(snapshotFolder(home)))
    throw new Error(
      `${home} 里没有发布（release）和快照（snapshot）。由流水线发布的，请把它保存的文件夹取来，用 --home 指明。`,
    )
  for (let left = tries; left > 0; left -= 1) {
    const before = await standing(home)
    const seen = before === undefined ? undefined : await look(payload, home, before).catch(unlessChanged)
    if (seen !== undefined && (await standing(home))?.digest === before?.digest) return seen
    await pause(later)
  }
  throw new Error('网站正在更新，或最近一次更新没有成功，无法核对。请在更新成功以后再试。')
}

/** The snapshot that the release in place is made of, all of it; undefined while it is being brought to another. */
async function standing(home: string): Promise<OpenSnapshot | undefined> {
  const state = ReleaseState.read(releaseFolder(home))
  try {
    const snapshot = await openSnapshot(snapshotFolder(home)).catch(unlessChanged)
    return state?.made?.snapshot === snapshot?.digest && state?.acts().length === 0 ? snapshot : undefined
  } finally {
    state?.close()
  }
}

async function look(payload: Payload, home: string, snapshot: OpenSnapshot) {
  const release = releaseFolder(home)
  const unpublished = await unpublishedIn(payload, snapshot)
  const leaks = await findLeaks(release, [...unpublished.phrases.keys()], { postings: false })
  const files = await readdir(join(release, 'files')).catch(() => [])
  const found = [
    ...leaks.map(
      ({ file, marker }) => `/${file} · 写有“${marker}”，出自${unpublished.phrases.get(marker)}，没有公开。`,
    ),
    ...files
      .filter((name) => !snapshot.files.has(name))
      .map((name) => `/files/${name} · 没有一条公开的信息用到这个文件。`),
  ]
  return { unpublished, found }
}

/** A file that goes while it is read belongs to a snapshot that was brought forward. */
function unlessChanged(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
