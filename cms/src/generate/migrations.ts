import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'

/**
 * The migration from the last one in `folder` to what the definitions say: its files by name, with the index of all; none
 * where nothing differs. Nothing is written. Columns that are new are added. Where columns vanish in the same table, the
 * tool below would ask which were renamed; without a terminal it stops, and `npm run payload -- migrate:create` asks.
 */
export async function newMigration(payload: Payload, folder: string, name: string): Promise<Map<string, string>> {
  const scratch = await mkdtemp(join(tmpdir(), 'gongkai-migration-'))
  const kept = payload.db.migrationDir
  try {
    await cp(folder, scratch, { recursive: true }).catch(() => undefined)
    const before = new Set(await readdir(scratch))
    payload.db.migrationDir = scratch
    await payload.db.createMigration({ payload, migrationName: name, forceAcceptWarning: true })
    const made = (await readdir(scratch)).filter((file) => !before.has(file) && file !== 'index.ts')
    const files = new Map<string, string>()
    if (await isBlank(scratch, made)) return files
    for (const file of made) files.set(file, tidied(await readFile(join(scratch, file), 'utf8')))
    if (files.size > 0) {
      const all = (await readdir(scratch)).filter((file) => file.endsWith('.ts') && file !== 'index.ts').sort()
      files.set('index.ts', indexOf(all.map((file) => file.slice(0, -'.ts'.length))))
    }
    return files
  } finally {
    payload.db.migrationDir = kept
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Where nothing differs the tool below makes a migration without a statement. */
async function isBlank(folder: string, made: readonly string[]): Promise<boolean> {
  const source = made.find((file) => file.endsWith('.ts'))
  return source === undefined || !(await readFile(join(folder, source), 'utf8')).includes('await db.run(')
}

// Node runs the migrations as they stand: a type is imported as one, and a file with its extension.
function tidied(source: string): string {
  return source
    .replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateDownArgs, type MigrateUpArgs, sql }',
    )
    .replaceAll('{ db, payload, req }: Migrate', '{ db }: Migrate')
}

function indexOf(names: readonly string[]): string {
  const imports = names.map((name, index) => `import * as migration${index + 1} from './${name}.ts'`)
  const rows = names.map(
    (name, index) => `  { name: '${name}', up: migration${index + 1}.up, down: migration${index + 1}.down },`,
  )
  return `${imports.join('\n')}\n\nexport const migrations = [\n${rows.join('\n')}\n]\n`
}
