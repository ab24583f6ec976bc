import { readFile } from 'node:fs/promises'
import { filesIn } from '@gongkai/content-model/files-in'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import type { Payload } from 'payload'
import type { FileWanted } from '../fields/adapter.ts'
import { type RawDatabase, rawDatabase } from '../publications/raw-database.ts'
import { filesNamedIn } from './files-named-in.ts'

export type FileIds = (file: FileWanted) => string

/** Uploads every file of a snapshot, once for every name that records give it, and says by which ids they are known. */
export async function restoreFiles(
  payload: Payload,
  snapshot: Snapshot,
  fileAt: (name: string) => string,
): Promise<FileIds> {
  const raw = rawDatabase(payload)
  const ids = new Map<string, string>()
  const named = filesNamedIn(snapshot.records)
  for (const content of new Set(snapshot.records.flatMap(filesIn)))
    for (const { name, mediaType } of named.get(content) ?? [{ name: content, mediaType: '' }]) {
      const id = (await stored(raw, content, name)) ?? (await upload(payload, fileAt(content), { name, mediaType }))
      ids.set(`${content} ${name}`, id)
      if (!ids.has(content)) ids.set(content, id)
    }
  return ({ file, name }) => {
    const id = ids.get(name === undefined ? file : `${file} ${name}`) ?? ids.get(file)
    if (id === undefined) throw new Error(`Unexpected file ${file}, expected one of the snapshot.`)
    return id
  }
}

async function stored(raw: RawDatabase, content: string, name: string): Promise<string | undefined> {
  const row = await raw.one('files', { and: [{ content: { equals: content } }, { name: { equals: name } }] })
  return row?.id
}

async function upload(
  payload: Payload,
  path: string,
  { name, mediaType }: { name: string; mediaType: string },
): Promise<string> {
  const data = await readFile(path)
  const file = { data, name, mimetype: mediaType, size: data.length }
  const created = await payload.create({ collection: 'files', data: {}, file, depth: 0 })
  return String(created.id)
}
