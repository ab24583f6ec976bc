import type { FileValue } from '@gongkai/content-model/field'
import type { Payload } from 'payload'
import type { PublishContext, StoredFile } from '../fields/adapter.ts'
import { everyRow } from './every-row.ts'
import { type RawDatabase, type Request, type Row, rawDatabase } from './raw-database.ts'

/** Keys and files by id: neither ever changes once it is given, so both are remembered while the CMS runs. */
interface Remembered {
  readonly keys: Map<string, string>
  readonly files: Map<string, StoredFile>
}

const memory = new WeakMap<RawDatabase, Remembered>()
const remembersAtMost = 200_000

function remembered(raw: RawDatabase): Remembered {
  const known = memory.get(raw) ?? { keys: new Map(), files: new Map() }
  memory.set(raw, known)
  for (const map of [known.keys, known.files]) if (map.size > remembersAtMost) map.clear()
  return known
}

/**
 * Runs what needs to know what ids stand for, again with what it lacked until it lacks nothing: so only what is needed
 * is read, and the conversions themselves stay plain functions.
 */
export async function withLookups<T>(raw: RawDatabase, req: Request, run: (context: PublishContext) => T): Promise<T> {
  const { keys, files } = remembered(raw)
  const absent = new Set<string>()
  for (;;) {
    const lacking = new Map<string, { slug: string; id: string }>()
    const lookUp = <V>(map: Map<string, V>, slug: string, id: string): V | undefined => {
      const name = `${slug}/${id}`
      const value = map.get(name)
      if (value === undefined && !absent.has(name)) lacking.set(name, { slug, id })
      return value
    }
    const result = run({
      referenceOf: (type, id) => {
        const key = lookUp(keys, type, id)
        return key === undefined ? undefined : `${type}/${key}`
      },
      file: (id) => lookUp(files, 'files', id),
    })
    if (lacking.size === 0) return result
    for (const [slug, wanted] of Map.groupBy(lacking.values(), ({ slug }) => slug))
      await load(
        raw,
        req,
        { keys, files },
        slug,
        wanted.map(({ id }) => id),
      )
    for (const name of lacking.keys()) if (!keys.has(name) && !files.has(name)) absent.add(name)
  }
}

/** Reads all keys and files, before many records are read. */
export async function loadAll(payload: Payload, types: readonly string[]): Promise<void> {
  const raw = rawDatabase(payload)
  const known = remembered(raw)
  for (const slug of [...types, 'files']) {
    const select = slug === 'files' ? {} : { select: { key: true as const } }
    for await (const row of everyRow(raw, slug, {}, { atOnce: 1000, ...select })) remember(known, slug, row)
  }
}

// SQLite refuses statements with very many values.
const atOnce = 500

async function load(raw: RawDatabase, req: Request, known: Remembered, slug: string, ids: string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce)
    const rows = await raw.some(
      slug,
      { id: { in: some } },
      { limit: atOnce, req, ...(slug === 'files' ? {} : { select: { key: true } }) },
    )
    for (const row of rows) remember(known, slug, row)
  }
}

function remember({ keys, files }: Remembered, slug: string, row: Row): void {
  if (slug === 'files') files.set(`files/${row.id}`, storedFile(row))
  else if (typeof row.key === 'string' && row.key !== '') keys.set(`${slug}/${row.id}`, row.key)
}

/** A row of the collection `files`. */
export function storedFile(row: Row): StoredFile {
  const file: FileValue = {
    file: String(row.content),
    name: String(row.name),
    mediaType: String(row.mediaType),
    bytes: Number(row.filesize),
  }
  return typeof row.width === 'number' && typeof row.height === 'number'
    ? { ...file, width: row.width, height: row.height }
    : file
}
