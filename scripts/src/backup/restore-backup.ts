import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Environment, secretPath, sqliteFile } from '@gongkai/cms/env'
import { type BackupManifest, readBackupManifest } from './backup-manifest.ts'
import { type Content, contentOf, copyWhole, syncFolder } from './copy-whole.ts'
import { type Generation, poolOf, readGenerations } from './generations.ts'

export interface RestoreOptions {
  /** Where it is put. */
  readonly environment: Pick<Environment, 'databaseUri' | 'filesFolder'>
  readonly home: string
}

/** A backup to restore: `from` is one, or a folder of backups, of which the last whole one is taken. */
export async function chooseBackup(from: string): Promise<Generation> {
  if (existsSync(join(from, 'manifest.json'))) return { folder: from, manifest: await readBackupManifest(from) }
  const generations = existsSync(from) ? await readGenerations(from) : []
  const last = generations.filter(({ manifest }) => manifest.missing.length === 0).at(-1)
  if (last === undefined) throw new Error(`${from} 里没有完整的备份。`)
  return last
}

/** Reads everything that a backup holds, and names what is lost or altered; an empty list where nothing is. */
export async function faultsOf({ folder, manifest }: Generation): Promise<string[]> {
  const faults: string[] = []
  for (const [path, content] of contentsOf({ folder, manifest })) {
    const found = await contentOf(path).catch(() => undefined)
    if (found === undefined) faults.push(`${path} 不在`)
    else if (!isSame(found, content)) faults.push(`${path} 与清单不符`)
  }
  return faults
}

/**
 * Puts a backup into a home that holds nothing yet. Everything is checked as it is copied; the database comes last, so a home
 * without one was cut off, and can be restored into again. Nothing is overwritten.
 */
export async function restoreBackup(backup: Generation, { environment, home }: RestoreOptions): Promise<void> {
  const { folder, manifest } = backup
  const database = sqliteFile(environment.databaseUri)
  refuseOtherDatabase(manifest, database)
  await refuseFullHome(backup, { environment, home }, database)
  await mkdir(home, { recursive: true })
  await mkdir(environment.filesFolder, { recursive: true })
  const pool = poolOf(dirname(folder))
  for (const [name, content] of Object.entries(manifest.files))
    await put(join(pool, content.sha256), join(environment.filesFolder, name), content)
  await syncFolder(environment.filesFolder)
  for (const [name, to] of [
    ['secret', secretPath(home)],
    ['first-login', join(home, 'first-login')],
    ['cms.db', database],
  ] as const) {
    const content = manifest.parts[name]
    if (content === undefined || to === undefined) continue
    await mkdir(dirname(to), { recursive: true })
    await put(join(folder, name), to, content)
    await syncFolder(dirname(to))
  }
}

function* contentsOf({ folder, manifest }: Generation): Generator<readonly [path: string, content: Content]> {
  for (const [name, content] of Object.entries(manifest.parts)) yield [join(folder, name), content]
  const pool = poolOf(dirname(folder))
  const seen = new Set<string>()
  for (const content of Object.values(manifest.files)) {
    if (!seen.has(content.sha256)) yield [join(pool, content.sha256), content]
    seen.add(content.sha256)
  }
}

async function put(from: string, to: string, expected: Content): Promise<void> {
  // From a restoration that was cut off; anything else was refused.
  if (existsSync(to)) return
  await copyWhole(from, `${to}.part`, (content) => {
    if (!isSame(content, expected)) throw new Error(`备份中的 ${from} 与清单不符，没有恢复完。请换一份备份。`)
    return to
  })
}

function isSame(one: Content, other: Content): boolean {
  return one.sha256 === other.sha256 && one.bytes === other.bytes
}

function refuseOtherDatabase(manifest: BackupManifest, database: string | undefined): void {
  if ((manifest.database === 'sqlite') === (database !== undefined)) return
  throw new Error(
    manifest.database === 'sqlite'
      ? '这是 SQLite 的备份，而 DATABASE_URI 指向 MongoDB。请去掉 DATABASE_URI 再恢复。'
      : '这是 MongoDB 的备份。请先用 mongorestore 恢复数据库，并把 DATABASE_URI 设为它的地址。',
  )
}

/** Only what this very backup puts there may be there already, and no database. */
async function refuseFullHome(
  { manifest }: Generation,
  { environment, home }: RestoreOptions,
  database: string | undefined,
): Promise<void> {
  if (database !== undefined && existsSync(database)) throw new Error(`已有数据库 ${database}，不覆盖。${makeRoom}`)
  const ours = new Set(['secret', 'first-login', basename(environment.filesFolder), 'cms.db'])
  const inHome = (await readdir(home).catch(() => [])).map((name) => ({ path: join(home, name), name }))
  const foreign = inHome.filter(({ name }) => !ours.has(name.replace(/\.part$/, ''))).map(({ path }) => path)
  for (const name of ['secret', 'first-login'] as const)
    if (await differs(join(home, name), manifest.parts[name])) foreign.push(join(home, name))
  for (const name of await readdir(environment.filesFolder).catch(() => [])) {
    const path = join(environment.filesFolder, name)
    if (name.endsWith('.part')) await rm(path)
    else if (await differs(path, manifest.files[name])) foreign.push(path)
  }
  if (foreign.length > 0)
    throw new Error(
      `不是空的，不覆盖：${foreign.slice(0, 3).join('、')}${foreign.length > 3 ? ' 等' : ''}。${makeRoom}`,
    )
}

const makeRoom = '请把原来的文件夹改名留存，或用 GONGKAI_HOME 换一个新的。'

async function differs(path: string, expected: Content | undefined): Promise<boolean> {
  if (!existsSync(path)) return false
  return expected === undefined || !isSame(await contentOf(path), expected)
}
