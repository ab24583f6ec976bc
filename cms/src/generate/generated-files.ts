import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repositoryRoot } from '../root.ts'

const folder = 'cms/src'
const migrationFolder = 'cms/migrations/sqlite'

/** The CMS's own files that follow from definitions, by path below the root: nothing is written. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const scratch = await mkdtemp(join(tmpdir(), 'gongkai-generate-'))
  // Definitions alone decide, whatever database and secret this machine has.
  process.env.DATABASE_URI = `file:${join(scratch, 'empty.db')}`
  process.env.PAYLOAD_SECRET ??= 'generated files do not depend on it'
  const { openPayload } = await import('../run/open-payload.ts')
  const { importMap } = await import('./import-map.ts')
  const { payloadTypes } = await import('./types.ts')
  const { newMigration } = await import('./migrations.ts')
  const payload = await openPayload()
  try {
    const migration = await newMigration(payload, join(repositoryRoot(), migrationFolder), 'fields')
    return new Map([
      [`${folder}/payload-types.ts`, await payloadTypes(payload.config)],
      [`${folder}/app/(payload)/admin/importMap.js`, await importMap(payload.config)],
      ...[...migration].map(([name, content]) => [`${migrationFolder}/${name}`, content] as const),
    ])
  } finally {
    await payload.destroy()
    await rm(scratch, { recursive: true, force: true })
  }
}
