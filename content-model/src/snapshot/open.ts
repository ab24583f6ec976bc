import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PublishedRecord } from '../types/index.ts'
import { sha256 } from './digest.ts'
import {
  type FileEntries,
  filePartSchema,
  fileWords,
  type Manifest,
  type Move,
  manifestSchema,
  moveSchema,
  type RecordEntries,
  recordPartSchema,
  recordWords,
  snapshotFormat,
  type Tombstone,
  tombstoneSchema,
} from './manifest.ts'
import { type Part, Parted, type Words } from './parted.ts'
import { begunUndo } from './undo.ts'

/** A snapshot folder of which the manifest is read, and a record only where it is asked for. */
export interface OpenSnapshot {
  readonly folder: string
  readonly sequence: number
  /** SHA-256 of `manifest.json`: it names this very content. */
  readonly digest: string
  /** Number of records of each type. */
  readonly counts: Readonly<Record<string, number>>
  /** By reference, in order. */
  readonly records: RecordEntries
  /** From name to size in bytes, in order. */
  readonly files: FileEntries
  /** In the order of their paths, as the moves. */
  readonly tombstones: readonly Tombstone[]
  readonly moves: readonly Move[]
  /** SHA-256 of the lists beside the records. */
  readonly digests: Pick<Manifest, 'tombstones' | 'moves' | 'vocabularies'>
  /** One record whole, checked against its digest. Throws where the snapshot has none of that reference. */
  readonly read: (reference: string) => PublishedRecord
}

/**
 * Opens a snapshot folder: reads the manifest and its parts, and no record. Throws an Error that says what is wrong with these.
 * Where the folder was cut off while it was brought forward (bring-forward.ts), it is as it was before.
 */
export async function openSnapshot(folder: string): Promise<OpenSnapshot> {
  const { manifest, digest } = await readManifest(folder)
  const before = await begunUndo(folder)
  const read = async (name: string, expected: string) =>
    parseJson(checked(await readFile(join(folder, name), 'utf8').catch(missing(name)), name, expected), name)
  const readReplaced = (name: string, expected: string) =>
    read(name, expected).catch(async (error: unknown) => {
      const kept = before === undefined ? undefined : await readFile(join(before, name), 'utf8').catch(() => undefined)
      if (kept === undefined || sha256(kept) !== expected) throw error
      return parseJson(kept, name)
    })
  const [records, files, tombstones, moves] = await Promise.all([
    readParts(manifest.parts, recordPartSchema, recordWords, read),
    readParts(manifest.fileParts, filePartSchema, fileWords, read),
    readReplaced('tombstones.json', manifest.tombstones),
    readReplaced('moves.json', manifest.moves),
  ])
  return {
    folder,
    sequence: manifest.sequence,
    digest,
    counts: manifest.counts,
    records,
    files,
    tombstones: parsed(z.array(tombstoneSchema), tombstones, 'tombstones.json'),
    moves: parsed(z.array(moveSchema), moves, 'moves.json'),
    digests: { tombstones: manifest.tombstones, moves: manifest.moves, vocabularies: manifest.vocabularies },
    read: recordReader(folder, records, before),
  }
}

export async function readManifest(folder: string): Promise<{ readonly manifest: Manifest; readonly digest: string }> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch((cause: unknown) => {
    throw new Error(
      `There is no snapshot in ${folder}: manifest.json cannot be read. Export one with "npm run snapshot -- --out DIR".`,
      { cause },
    )
  })
  const json: unknown = parseJson(text, 'manifest.json')
  const format = z.object({ format: z.unknown() }).safeParse(json).data?.format
  if (format !== snapshotFormat)
    throw new Error(
      `Unexpected snapshot format ${String(format)}, expected ${snapshotFormat}. Export again with this version of the CMS.`,
    )
  return { manifest: parsed(manifestSchema, json, 'manifest.json'), digest: sha256(text) }
}

/** Reads single records of a folder. `before` is where those lie that a change cut off had replaced. */
export function recordReader(
  folder: string,
  records: RecordEntries,
  before?: string,
): (reference: string) => PublishedRecord {
  return (reference) => {
    const entry = records.get(reference)
    if (entry === undefined) throw new Error(`There is no record ${reference} in the snapshot in ${folder}.`)
    const name = `records/${reference}.json`
    const standing = textAt(join(folder, name))
    const isIt = (text: string | undefined): text is string => text !== undefined && sha256(text) === entry.digest
    const kept = isIt(standing) ? standing : textAt(before && join(before, name))
    const json =
      kept === standing || isIt(kept)
        ? (kept ?? missing(name)())
        : checked(standing ?? missing(name)(), name, entry.digest)
    const record = parseJson(json, name) as PublishedRecord
    if (`${record.type}/${record.key}` !== reference)
      throw new Error(
        `${name} says it is ${record.type}/${record.key}. The name of the file and its type and key must agree.`,
      )
    return record
  }
}

type Read = (name: string, digest: string) => Promise<unknown>

async function readParts<V>(
  parts: Manifest['parts'],
  schema: z.ZodType<Record<string, V>>,
  words: Words<V>,
  read: Read,
): Promise<Parted<V>> {
  const found = await Promise.all(
    parts.map(async ({ from, digest }): Promise<Part<V>> => {
      const name = `parts/${digest}.json`
      const entries = new Map(Object.entries(parsed(schema, await read(name, digest), name)))
      const [first] = entries.keys()
      if (first !== from) throw new Error(`${name} begins at "${first}", the manifest says "${from}". Export again.`)
      return { from, digest, entries }
    }),
  )
  return new Parted(found, words)
}

function textAt(path: string | undefined): string | undefined {
  if (path === undefined) return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function missing(name: string): (cause?: unknown) => never {
  return (cause) => {
    throw new Error(`${name} is in the manifest but cannot be read. The snapshot is incomplete; export it again.`, {
      cause,
    })
  }
}

function checked(text: string, name: string, digest: string): string {
  const found = sha256(text)
  if (found === digest) return text
  throw new Error(
    `${name} was altered: its SHA-256 is ${found}, the manifest says ${digest}. Export again, or run "npm run validate -- DIR --seal" if you wrote it by hand.`,
  )
}

function parsed<T>(schema: z.ZodType<T>, json: unknown, name: string): T {
  const result = schema.safeParse(json)
  if (!result.success) throw new Error(`${name} is not as the format demands: ${z.prettifyError(result.error)}`)
  return result.data
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${name} is not JSON: ${(cause as Error).message}`, { cause })
  }
}
