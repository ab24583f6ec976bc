import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * What a backup holds. A folder of backups is laid out so:
 * ```
 * files/<sha256>                  uploaded files by their content, shared by all backups
 * 2026-11-25T08-00-00-000Z/       a backup, named after the instant it was begun
 *   manifest.json                 this
 *   cms.db                        the database, where it is SQLite
 *   secret, first-login, settings.json
 * ```
 */
export interface BackupManifest extends z.infer<typeof schema> {}

const digest = z.string().regex(/^[0-9a-f]{64}$/)
// Names come from a file that may have been altered: none may lead out of its folder.
const name = z
  .string()
  .regex(/^[^/\\\0]+$/)
  .refine((words) => words !== '.' && words !== '..')
const content = z.strictObject({ sha256: digest, bytes: z.int().min(0) })

const schema = z.strictObject({
  format: z.literal(1),
  at: z.iso.datetime(),
  database: z.enum(['sqlite', 'mongodb']),
  /** Where the log of publications stood. */
  sequence: z.int().min(0),
  /** The files of this folder by name. */
  parts: z.record(name, content),
  /** Uploaded files by their name on disk, which the database uses; `modified` in milliseconds. */
  files: z.record(name, content.extend({ modified: z.number() })),
  /** Names of files that the database names and that are not there, or are not what they were when they came in. */
  missing: z.array(z.string()),
})

export async function readBackupManifest(folder: string): Promise<BackupManifest> {
  const path = join(folder, 'manifest.json')
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (cause) {
    throw new Error(`备份清单 ${path} 不在或已损坏。`, { cause })
  }
}
