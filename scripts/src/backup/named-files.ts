import { DatabaseSync } from 'node:sqlite'

/** What a database says of its uploaded files. */
export interface NamedFiles {
  /** Where the log of publications stands. */
  readonly sequence: number
  /** Names on disk, each with the SHA-256 that it had when it came in, where that is known. */
  readonly names: ReadonlyMap<string, string | undefined>
}

/** A file and the smaller sizes that are kept of a picture. */
interface FileRow {
  readonly filename?: unknown
  /** `<sha256>.<extension>` */
  readonly content?: unknown
  readonly sizes: readonly unknown[]
}

/** Read from a copy of the database, so that copy and list agree. */
export function filesNamedBySqlite(copy: string): NamedFiles {
  const database = new DatabaseSync(copy, { readOnly: true })
  try {
    const has = database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
    const all = (table: string, statement: string) =>
      has.get(table) === undefined ? [] : database.prepare(statement).all()
    // Sizes have columns of their own, by names that the collection chooses.
    const rows = all('files', 'SELECT * FROM files').map((row) => ({
      filename: row.filename,
      content: row.content,
      sizes: Object.keys(row)
        .filter((column) => /^sizes_.*_filename$/.test(column))
        .map((column) => row[column]),
    }))
    const [last] = all('publications', 'SELECT max(sequence) AS last FROM publications')
    return { sequence: Number(last?.last ?? 0), names: namesIn(rows) }
  } finally {
    database.close()
  }
}

/** Read through Payload, from the database that the settings name. */
export async function filesNamedByPayload(): Promise<NamedFiles> {
  const { openPayload } = await import('@gongkai/cms/run/open-payload')
  const { lastSequence } = await import('@gongkai/cms/publications/log')
  const { rawDatabase } = await import('@gongkai/cms/publications/raw-database')
  const payload = await openPayload()
  try {
    const { docs } = await payload.find({ collection: 'files', pagination: false, depth: 0 })
    const rows = docs.map(({ filename, content, sizes }) => {
      const kept: Record<string, { readonly filename?: unknown }> = sizes ?? {}
      return { filename, content, sizes: Object.values(kept).map((size) => size.filename) }
    })
    return { sequence: await lastSequence(rawDatabase(payload)), names: namesIn(rows) }
  } finally {
    await payload.destroy()
  }
}

function namesIn(rows: readonly FileRow[]): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>()
  for (const { filename, content, sizes } of rows) {
    for (const size of sizes) if (isName(size)) names.set(size, undefined)
    if (isName(filename)) names.set(filename, isName(content) ? content.slice(0, 64) : undefined)
  }
  return names
}

function isName(words: unknown): words is string {
  return typeof words === 'string' && words !== ''
}
