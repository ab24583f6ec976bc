import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Environment, sqliteFile } from '@gongkai/cms/env'
import { copyDatabase } from '@gongkai/cms/run/copy-database'
import type { BackupManifest } from './backup-manifest.ts'
import { type Content, contentOf, copyWhole, syncFolder } from './copy-whole.ts'
import { keepLast, nameOfGeneration, poolOf, readGenerations } from './generations.ts'
import { filesNamedByPayload, filesNamedBySqlite, type NamedFiles } from './named-files.ts'

export interface BackupOptions {
  /** What is backed up. */
  readonly environment: Pick<Environment, 'databaseUri' | 'filesFolder' | 'secret'>
  readonly home: string
  /** The settings in force, to be read again by whoever restores. */
  readonly settings: Readonly<Record<string, string>>
  /** The folder of backups. */
  readonly to: string
  /** How many whole backups are kept, this one counted. */
  readonly keep: number
}

export interface Backup {
  readonly folder: string
  readonly manifest: BackupManifest
  /** How many files were copied; the others were in the folder of backups already. */
  readonly copied: number
}

/**
 * Backs up the CMS while it runs and people work: database, uploaded files, secret and settings, as they stood at one instant.
 * Written aside and renamed once it is whole; cut off, it leaves the backups before as they were. `missing` of the
 * manifest says what could not be had.
 */
export async function takeBackup(options: BackupOptions): Promise<Backup> {
  const { to, keep } = options
  await refuseForeignFolder(to)
  await mkdir(to, { recursive: true, mode: 0o700 })
  const lock = alone(to)
  try {
    await mkdir(poolOf(to), { recursive: true, mode: 0o700 })
    await removeCutOff(to)
    // A file may be deleted between the copy of the database and its own: then the database is copied again.
    let backup = await attempt(options)
    if (backup.manifest.missing.length > 0) {
      await rm(backup.folder, { recursive: true })
      backup = await attempt(options)
    }
    const folder = join(to, nameOfGeneration(backup.manifest.at))
    await rename(backup.folder, folder)
    await syncFolder(to)
    await keepLast(to, keep)
    return { ...backup, folder }
  } finally {
    lock.close()
  }
}

async function refuseForeignFolder(to: string): Promise<void> {
  const names = await readdir(to).catch((): string[] => [])
  if (names.length > 0 && !names.includes(lockName))
    throw new Error(`${to} 里有别的东西（${names.slice(0, 3).join('、')}），不是备份文件夹。请给一个新的或空的文件夹。`)
}

const lockName = 'backup.lock'
const partial = /\.part$/

async function attempt(options: BackupOptions): Promise<Backup> {
  const { environment, to } = options
  const at = new Date().toISOString()
  const folder = join(to, `${nameOfGeneration(at)}.part`)
  await mkdir(folder, { mode: 0o700 })
  const { database, named } = await backUpDatabase(environment, folder)
  await writeWords(options, folder)
  const { files, missing, copied } = await backUpFiles(options, named)
  const parts: Record<string, Content> = {}
  for (const name of (await readdir(folder)).sort()) parts[name] = await contentOf(join(folder, name))
  const manifest: BackupManifest = { format: 1, at, database, sequence: named.sequence, parts, files, missing }
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
  await syncFolder(folder)
  await syncFolder(poolOf(to))
  return { folder, manifest, copied }
}

async function backUpDatabase(
  { databaseUri }: BackupOptions['environment'],
  folder: string,
): Promise<{ database: BackupManifest['database']; named: NamedFiles }> {
  const file = sqliteFile(databaseUri)
  // A MongoDB server is backed up with its own tool, which the documents name.
  if (file === undefined) return { database: 'mongodb', named: await filesNamedByPayload() }
  if (!existsSync(file)) throw new Error(`没有数据库 ${file}，没有可以备份的。请检查 GONGKAI_HOME 和 DATABASE_URI。`)
  const copy = join(folder, 'cms.db')
  await copyDatabase(file, copy)
  await chmod(copy, 0o600)
  return { database: 'sqlite', named: filesNamedBySqlite(copy) }
}

async function writeWords({ environment, home, settings }: BackupOptions, folder: string): Promise<void> {
  const write = (name: string, words: string) => writeFile(join(folder, name), words, { mode: 0o600, flush: true })
  await write('secret', environment.secret)
  await write('settings.json', `${JSON.stringify(settings, null, 2)}\n`)
  const firstLogin = await readFile(join(home, 'first-login'), 'utf8').catch(() => undefined)
  if (firstLogin !== undefined) await write('first-login', firstLogin)
}

async function backUpFiles(
  { environment, to }: BackupOptions,
  { names }: NamedFiles,
): Promise<Pick<BackupManifest, 'files' | 'missing'> & { copied: number }> {
  const generations = await readGenerations(to).catch(() => [])
  const known = generations.at(-1)?.manifest.files ?? {}
  const files: BackupManifest['files'] = {}
  const missing: string[] = []
  let copied = 0
  for (const [name, sha256] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = join(environment.filesFolder, name)
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) {
      missing.push(name)
      continue
    }
    // A stored file does not change, so what was read once need not be read again.
    const before = known[name]
    const isKnown =
      before !== undefined &&
      before.bytes === found.size &&
      before.modified === found.mtimeMs &&
      existsSync(join(poolOf(to), before.sha256))
    const content = isKnown ? before : await intoPool(to, path)
    if (!isKnown) copied += 1
    if (sha256 !== undefined && content.sha256 !== sha256) missing.push(name)
    else files[name] = { sha256: content.sha256, bytes: content.bytes, modified: found.mtimeMs }
  }
  return { files, missing, copied }
}

function intoPool(to: string, path: string): Promise<Content> {
  const pool = poolOf(to)
  return copyWhole(path, join(pool, 'incoming.part'), ({ sha256 }) => join(pool, sha256))
}

/** What an earlier backup left that was cut off. */
async function removeCutOff(to: string): Promise<void> {
  for (const folder of [to, poolOf(to)])
    for (const name of await readdir(folder)) if (partial.test(name)) await rm(join(folder, name), { recursive: true })
}

/** One backup at a time into a folder. The system lets go of the lock when the process ends, however it ends. */
function alone(to: string): DatabaseSync {
  const lock = new DatabaseSync(join(to, lockName), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (cause) {
    lock.close()
    throw new Error(`${to} 中正有另一个备份在进行，请等它结束。`, { cause })
  }
}
