import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupManifest, readBackupManifest } from './backup-manifest.ts'

/** A backup of a folder of backups. */
export interface Generation {
  readonly folder: string
  readonly manifest: BackupManifest
}

const generationName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/

export const nameOfGeneration = (at: string): string => at.replaceAll(':', '-').replace('.', '-')

/** The backups of a folder, the oldest first. */
export async function readGenerations(to: string): Promise<Generation[]> {
  const names = (await readdir(to)).filter((name) => generationName.test(name)).sort()
  return Promise.all(
    names.map(async (name) => ({ folder: join(to, name), manifest: await readBackupManifest(join(to, name)) })),
  )
}

/** Keeps the last so many whole backups, and whatever is newer than the oldest of them; removes the rest and what only they used. */
export async function keepLast(to: string, keep: number): Promise<void> {
  const generations = await readGenerations(to)
  const whole = generations.filter(({ manifest }) => manifest.missing.length === 0)
  const oldest = whole.at(-keep) ?? generations[0]
  const kept = generations.filter(({ folder }) => oldest === undefined || folder >= oldest.folder)
  for (const { folder } of generations.slice(0, generations.length - kept.length)) await rm(folder, { recursive: true })
  const used = new Set(kept.flatMap(({ manifest }) => Object.values(manifest.files).map(({ sha256 }) => sha256)))
  const pool = poolOf(to)
  for (const name of await readdir(pool)) if (!used.has(name)) await rm(join(pool, name))
}

/** Where uploaded files lie by their content. */
export const poolOf = (to: string): string => join(to, 'files')
