import { readFile } from 'node:fs/promises'
import type { Payload } from 'payload'
import type { FileWanted, StoredFile } from '../fields/adapter.ts'
import { storedFile } from '../publications/lookups.ts'
import { type RawDatabase, type Row, rawDatabase } from '../publications/raw-database.ts'
import { filesNamedIn } from './files-named-in.ts'
import type { Restorable } from './restorable.ts'

export interface RestoredFiles {
  /** The id by which a file is known. */
  readonly idOf: (file: FileWanted) => string
  readonly file: (id: string) => StoredFile | undefined
}

/** Uploads every file of a snapshot, once for every name that records give it. */
export async function restoreFiles(
  payload: Payload,
  snapshot: Restorable,
  fileAt: (name: string) => string,
): Promise<RestoredFiles> {
  const raw = rawDatabase(payload)
  const ids = new Map<string, string>()
  const files = new Map<string, StoredFile>()
  const withFiles = [...snapshot.records].filter(([, entry]) => entry.files.length > 0)
  const named = filesNamedIn(withFiles.values().map(([reference]) => snapshot.read(reference)))
  for (const content of new Set(withFiles.flatMap(([, entry]) => entry.files)))
    for (const { name, mediaType } of named.get(content) ?? [{ name: content, mediaType: '' }]) {
      const row = (await stored(raw, content, name)) ?? (await upload(payload, fileAt(content), { name, mediaType }))
      files.set(row.id, storedFile(row))
      ids.set(`${content} ${name}`, row.id)
      if (!ids.has(content)) ids.set(content, row.id)
    }
  return {
    idOf: ({ file, name }) => {
      const id = ids.get(name === undefined ? file : `${file} ${name}`) ?? ids.get(file)
      if (id === undefined) throw new Error(`Unexpected file ${file}, expected one of the snapshot.`)
      return id
    },
    file: (id) => files.get(id),
  }
}

async function stored(raw: RawDatabase, content: string, name: string): Promise<Row | undefined> {
  return raw.one('files', { and: [{ content: { equals: content } }, { name: { equals: name } }] })
}

async function upload(
  payload: Payload,
  path: string,
  { name, mediaType }: { name: string; mediaType: string },
): Promise<Row> {
  const data = await readFile(path)
  const file = { data, name, mimetype: mediaType, size: data.length }
  const created = await payload.create({ collection: 'files', data: {}, file, depth: 0 })
  return { ...created, id: String(created.id) }
}
