import { join } from 'node:path'
import type { Payload } from 'payload'
import { everyRow } from '../publications/every-row.ts'
import { rawDatabase } from '../publications/raw-database.ts'

export interface UploadedFile {
  /** Where its bytes lie. */
  readonly path: string
  readonly bytes: number
}

// SQLite refuses statements with very many values.
const atOnce = 500

/** The uploaded files of some contents, by their names in the snapshot, in order. One that is not there is left out. */
export async function filesOf(payload: Payload, names: Iterable<string>): Promise<Map<string, UploadedFile>> {
  const raw = rawDatabase(payload)
  const folder = String(payload.collections.files?.config.upload.staticDir)
  const wanted = [...new Set(names)].sort()
  const files = new Map<string, UploadedFile>()
  for (let start = 0; start < wanted.length; start += atOnce) {
    const some = wanted.slice(start, start + atOnce)
    for await (const row of everyRow(raw, 'files', { content: { in: some } }, { atOnce: 1000 }))
      files.set(String(row.content), { path: join(folder, String(row.filename)), bytes: Number(row.filesize) })
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
