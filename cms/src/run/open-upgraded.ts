import { existsSync } from 'node:fs'
import { mkdir, open as openFile, readdir, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Payload } from 'payload'
import { z } from 'zod'
import { sqliteFile } from '../env.ts'
import { copyDatabase } from './copy-database.ts'
import { type Migration, migrate, migrations } from './migrate.ts'

export interface UpgradeOptions {
  readonly databaseUri: string
  readonly open: () => Promise<Payload>
  readonly say: (sentence: string) => void
  readonly steps?: readonly Migration[]
}

/**
 * Opens the CMS with its database at the schema of this version. Before a SQLite database is migrated, a copy is kept in
 * `before-migration` beside it (the last two), and a note that a migration is under way. Where the note is found, a migration was
 * cut off: the copy is put back, and it is tried again. Nobody may have the database open meanwhile.
 */
export async function openUpgraded({ databaseUri, open, say, steps = migrations }: UpgradeOptions): Promise<Payload> {
  const file = sqliteFile(databaseUri)
  if (file === undefined) return open()
  await putBackWhatWasCutOff(file, say)
  const taken = takenSteps(file)
  refuseNewer(taken ?? [], steps)
  const missing = steps.filter(({ name }) => !taken?.includes(name))
  if (missing.length === 0) return open()
  if (taken !== undefined) say('正在升级数据库……')
  const copy = taken === undefined ? null : await keepCopy(file)
  await noteUnderWay(file, { copy, steps: missing.map(({ name }) => name) })
  const payload = await open()
  // Put back at the next start, not here: the driver holds the file until the process ends.
  await migrate(payload, steps).catch((cause: unknown) => {
    throw new Error(`数据库升级没有成功：${lastWords(cause)}。升级前的数据完好，下次启动时（无论哪个版本）先恢复它。`, {
      cause,
    })
  })
  await rm(noteIn(file), { force: true })
  await keepLastTwo(file)
  return payload
}

/** The driver wraps what the database said into the whole statement. */
function lastWords(error: unknown): string {
  return error instanceof Error ? (error.cause === undefined ? error.message : lastWords(error.cause)) : String(error)
}

const note = z.object({
  /** The name of the copy; `null` where there was no database. */
  copy: z.string().nullable(),
  /** What is to be taken. */
  steps: z.array(z.string()),
})

async function putBackWhatWasCutOff(file: string, say: (sentence: string) => void): Promise<void> {
  if (!existsSync(noteIn(file))) return
  const { copy, steps } = note.parse(JSON.parse(await readFile(noteIn(file), 'utf8')))
  const taken = takenSteps(file)
  if (steps.every((name) => taken?.includes(name))) return rm(noteIn(file))
  await putBack(file, copy)
  say(`上次数据库升级被打断，已恢复到升级前的数据，现在重新升级。（打断时的文件留在 ${cutOffIn(file)}。）`)
}

/** Repeatable, and needs no room: what stands is moved aside, and the copy becomes the database. */
async function putBack(file: string, copy: string | null): Promise<void> {
  const kept = copy === null ? undefined : join(folderOf(file), copy)
  // Moved already, and only the note was left.
  const isBack = kept !== undefined && !existsSync(kept)
  if (!isBack) {
    // The journal first: it must never be found beside another database.
    if (existsSync(`${file}-wal`)) await rename(`${file}-wal`, `${cutOffIn(file)}-wal`)
    await rm(`${file}-shm`, { force: true })
    if (existsSync(file)) await rename(file, cutOffIn(file))
    if (kept !== undefined) await rename(kept, file)
  }
  await rm(noteIn(file))
}

/** The names of the steps that a database has taken; `undefined` where there is no database, or an empty one. */
function takenSteps(file: string): string[] | undefined {
  if (!existsSync(file)) return undefined
  const database = new DatabaseSync(file, { timeout: 10_000 })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    if (tables.length === 0) return undefined
    if (!tables.some(({ name }) => name === 'payload_migrations')) return []
    return database
      .prepare('SELECT name FROM payload_migrations')
      .all()
      .map(({ name }) => String(name))
  } finally {
    database.close()
  }
}

function refuseNewer(taken: readonly string[], steps: readonly Migration[]): void {
  const unknown = taken.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0)
    throw new Error(`数据库属于更新的版本（${unknown.join('、')}）。请用那个版本启动，或换回升级前的数据库。`)
}

async function keepCopy(file: string): Promise<string> {
  await mkdir(folderOf(file), { recursive: true })
  for (const cutOff of (await readdir(folderOf(file))).filter((name) => name.endsWith('.part')))
    await rm(join(folderOf(file), cutOff))
  const name = `${new Date().toISOString().replaceAll(':', '-')}.db`
  const copy = join(folderOf(file), name)
  await copyDatabase(file, `${copy}.part`)
  await rename(`${copy}.part`, copy)
  return name
}

/** On the disk before the first step is taken. */
async function noteUnderWay(file: string, words: z.infer<typeof note>): Promise<void> {
  await mkdir(folderOf(file), { recursive: true })
  const path = `${noteIn(file)}.part`
  const handle = await openFile(path, 'w')
  try {
    await handle.writeFile(JSON.stringify(words))
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(path, noteIn(file))
}

async function keepLastTwo(file: string): Promise<void> {
  const names = (await readdir(folderOf(file))).filter((name) => /^\d{4}-.*\.db$/.test(name)).sort()
  for (const name of names.slice(0, -2)) await rm(join(folderOf(file), name))
}

const folderOf = (file: string) => join(dirname(file), 'before-migration')
const noteIn = (file: string) => join(folderOf(file), `${basename(file)}.under-way.json`)
const cutOffIn = (file: string) => join(folderOf(file), 'cut-off.db')
