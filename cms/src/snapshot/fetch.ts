import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { referencePath } from '@gongkai/content-model/paths'
import type { Changes } from '@gongkai/content-model/snapshot/bring-forward'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import { removeSnapshot, SnapshotWriter } from '@gongkai/content-model/snapshot/write'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { CmsAddress } from '../run/cms-over-http.ts'
import type { ChangeLine } from './changes.ts'
import { fetchFile } from './fetch-file.ts'
import { fetchPages, linesOf } from './fetch-pages.ts'

export interface FetchedChanges {
  readonly changes: Changes
  /** Where the bytes of a file lie that was fetched. */
  readonly fileAt: (name: string) => string
}

/**
 * Everything that changed at a running CMS since a sequence, for `bringForward`. Pages and files are kept in the folder `into` as they come, so
 * that what was cut off goes on where it stopped; remove it once the snapshot is brought forward. A file that the
 * snapshot `has` is not fetched. All records changed are held in memory: for a first snapshot there is `fetchSnapshot`.
 * Throws with what the CMS answered where it refuses.
 */
export async function fetchChanges(cms: CmsAddress, since: number, keeping: Keeping): Promise<FetchedChanges> {
  const { into } = keeping
  const fetched = await fetchWhole(cms, since, keeping)
  const records: PublishedRecord[] = []
  const tombstones: Tombstone[] = []
  const moves: Move[] = []
  for await (const line of latestOf(fetched)) {
    if ('record' in line) records.push(line.record)
    else if ('tombstone' in line) tombstones.push(line.tombstone)
    else moves.push(line.move)
  }
  const published = records.map(({ type, key }) => referencePath(`${type}/${key}`))
  const paths = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path)
  return {
    changes: {
      sequence: fetched.sequence,
      records,
      removed: [...fetched.latest].filter(([, { isRecord }]) => !isRecord).map(([reference]) => reference),
      tombstones: { put: tombstones, removed: [...published, ...paths(moves)] },
      moves: { put: moves, removed: [...published, ...paths(tombstones)] },
      files: fetched.files,
    },
    fileAt: (name) => join(into, 'files', name),
  }
}

/**
 * Writes the snapshot of a running CMS into `folder`, which must be empty or absent, record by record. What is fetched
 * is kept beside it in `<folder>.fetched` until it is whole, and goes on where it stopped when it was cut off. Files that lie in `known`, the `files` folder of
 * an earlier snapshot, are not fetched again. Throws with what the CMS answered where it refuses.
 */
export async function fetchSnapshot(cms: CmsAddress, folder: string, known?: string): Promise<void> {
  if ((await readdir(folder).catch(() => [])).length > 0)
    throw new Error(`${folder} is not empty. Give an empty or a new folder for the snapshot.`)
  const [into, made] = [`${folder}.fetched`, `${folder}.made`]
  const isKnown = (name: string) => known !== undefined && existsSync(join(known, name))
  const fetched = await fetchWhole(cms, 0, { into, has: isKnown })
  await removeSnapshot(made)
  const writer = await SnapshotWriter.begin(made)
  const tombstones: Tombstone[] = []
  const moves: Move[] = []
  for await (const line of latestOf(fetched)) {
    if ('record' in line) await writer.put(line.record)
    else if ('tombstone' in line) tombstones.push(line.tombstone)
    else moves.push(line.move)
  }
  if (fetched.files.size > 0) await mkdir(join(made, 'files'), { recursive: true })
  for (const name of fetched.files.keys())
    await copyFile(
      known !== undefined && isKnown(name) ? join(known, name) : join(into, 'files', name),
      join(made, 'files', name),
    )
  await writer.finish({ sequence: fetched.sequence, tombstones, moves, files: fetched.files })
  await rename(made, folder)
  await rm(into, { recursive: true, force: true })
}

interface Fetched {
  readonly pages: readonly string[]
  readonly sequence: number
  /** Where the last word on each record stands. */
  readonly latest: ReadonlyMap<string, { readonly page: string; readonly line: number; readonly isRecord: boolean }>
  /** Names and sizes of the files of the records as they stand. */
  readonly files: ReadonlyMap<string, number>
}

interface Keeping {
  readonly into: string
  readonly has: (name: string) => boolean
  /** Rows of the log that a page takes, 500 at most. */
  readonly limit?: number
}

const attempts = 5

async function fetchWhole(cms: CmsAddress, since: number, { into, has, limit }: Keeping): Promise<Fetched> {
  await mkdir(join(into, 'files'), { recursive: true })
  for (let attempt = 1; ; attempt += 1) {
    const fetched = await taken(await fetchPages(cms, since, into, limit))
    const wanted = [...fetched.files.keys()].filter((name) => !has(name) && !existsSync(join(into, 'files', name)))
    if (await fetchFiles(cms, wanted, join(into, 'files'))) return fetched
    // A record changed since its page was fetched, so that a file of it is nobody's business any more: a later page says so.
    if (attempt === attempts) throw new Error(`${cms.url} does not send a file that its changes name. Try again.`)
  }
}

async function taken({ pages, sequence }: Pick<Fetched, 'pages' | 'sequence'>): Promise<Fetched> {
  const latest = new Map<string, { page: string; line: number; isRecord: boolean; files: Record<string, number> }>()
  for (const page of pages) {
    let number = 0
    for await (const line of linesOf(page)) {
      const isRecord = 'record' in line
      latest.set(line.reference, { page, line: number, isRecord, files: isRecord ? line.files : {} })
      number += 1
    }
  }
  const files = new Map([...latest.values()].flatMap((one) => Object.entries(one.files)))
  return { pages, sequence, latest, files }
}

/** The last word on each record that changed. */
async function* latestOf({ pages, latest }: Fetched): AsyncGenerator<ChangeLine> {
  for (const page of pages) {
    let number = 0
    for await (const line of linesOf(page)) {
      const last = latest.get(line.reference)
      if (last?.page === page && last.line === number) yield line
      number += 1
    }
  }
}

/** False where the CMS has no such file that may be sent. */
async function fetchFiles(cms: CmsAddress, names: readonly string[], into: string): Promise<boolean> {
  for (const name of names) if (!(await fetchFile(cms, name, join(into, name)))) return false
  return true
}
