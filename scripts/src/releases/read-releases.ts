import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const schema = z.object({
  release: z.int(),
  /** When it was made, in UTC. */
  at: z.iso.datetime(),
  /** The day it speaks of. */
  today: z.string(),
  /** Of the log of publications. */
  sequence: z.int(),
  records: z.int(),
  pages: z.int(),
  files: z.int(),
  written: z.int(),
  removed: z.int(),
  ms: z.int(),
  reason: z.string().nullable(),
  /** The SHA-256 of the manifest before. */
  previous: z.string().nullable(),
})

/** A row of the log that the release engine keeps in its state. */
export interface ReleaseRow extends z.infer<typeof schema> {}

/** The last so many releases, oldest first, also while one is being made. */
export function readReleases(path: string, last: number): ReleaseRow[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 })
  try {
    const columns = Object.keys(schema.shape).join(', ')
    const rows = database.prepare(`SELECT ${columns} FROM releases ORDER BY release DESC LIMIT ?`).all(last)
    return rows.map((row) => schema.parse(row)).reverse()
  } finally {
    database.close()
  }
}
