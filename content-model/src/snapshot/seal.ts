import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { z } from 'zod'
import { isTypeName, type PublishedRecord } from '../types/index.ts'
import { fileName } from '../values/file-name.ts'
import { type Manifest, moveSchema, tombstoneSchema } from './manifest.ts'
import type { Snapshot } from './snapshot.ts'
import { tidyBodies } from './tidy-bodies.ts'
import { removeSnapshot, writeSnapshot } from './write.ts'

/**
 * Makes a snapshot of a folder written by hand: records, files, and where there are any tombstones and moves. Everything is written in its
 * canonical form, bodies included, with `vocabularies.json` and `manifest.json`. The sequence of a manifest already there is kept. What
 * the records say is not looked at: `validate` does that. Throws, and changes nothing, where a file is in the wrong place or there is no record.
 */
export async function sealSnapshot(at: string): Promise<Manifest> {
  // Without a slash at its end: what is made stands beside it, not in it.
  const folder = resolve(at)
  const names = await filesUnder(folder)
  const snapshot = await readUnsealed(folder, names)
  const [made, previous] = [`${folder}.sealed`, `${folder}.unsealed`]
  await removeSnapshot(made)
  const manifest = await writeSnapshot(made, snapshot, (name) => join(folder, 'files', name))
  await rename(folder, previous)
  await rename(made, folder)
  await rm(previous, { recursive: true })
  return manifest
}

async function readUnsealed(folder: string, names: readonly string[]): Promise<Snapshot> {
  const records: PublishedRecord[] = []
  const files = new Map<string, number>()
  for (const name of names) {
    if (name.startsWith('records/')) records.push(await readRecord(folder, name))
    else if (name.startsWith('files/'))
      files.set(await checkedFileName(folder, name), (await stat(join(folder, name))).size)
    else if (!sealed.includes(name) && !name.startsWith('parts/'))
      throw new Error(`${name} has no place in a snapshot. Remove it; records stand in records/<type>/<key>.json.`)
  }
  if (records.length === 0)
    throw new Error(`There is no record in ${folder}, expected some in records/<type>/<key>.json. Nothing was changed.`)
  return {
    sequence: await sequenceIn(folder, names),
    records,
    tombstones: await readList(folder, 'tombstones.json', tombstoneSchema, names),
    moves: await readList(folder, 'moves.json', moveSchema, names),
    files,
  }
}

const sealed: readonly string[] = ['manifest.json', 'tombstones.json', 'moves.json', 'vocabularies.json']

const named = z.looseObject({ type: z.string(), key: z.string() })

async function readRecord(folder: string, name: string): Promise<PublishedRecord> {
  const parsed = named.safeParse(await readJson(folder, name))
  if (!parsed.success) throw new Error(`${name} is no record: it needs a "type" and a "key", both text.`)
  const { type, key } = parsed.data
  if (!isTypeName(type)) throw new Error(`${name} has the type "${type}", which is no content type.`)
  if (name !== `records/${type}/${key}.json`)
    throw new Error(`${name} should be records/${type}/${key}.json, after its type and key. Rename it.`)
  // The fields are the validator's to judge; it does so before anything uses them.
  return tidyBodies(parsed.data) as PublishedRecord
}

async function checkedFileName(folder: string, name: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(join(folder, name)) as AsyncIterable<Buffer>) hash.update(chunk)
  const expected = `${hash.digest('hex')}${extname(name).toLowerCase()}`
  if (!fileName.safeParse(expected).success)
    throw new Error(`${name} needs an extension of one to eight letters or digits.`)
  if (name !== `files/${expected}`)
    throw new Error(
      `${name} should be called files/${expected}, after its SHA-256. Rename it, there and in the records.`,
    )
  return expected
}

async function readList<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  names: readonly string[],
): Promise<readonly T[]> {
  if (!names.includes(name)) return []
  const parsed = z.array(schema).safeParse(await readJson(folder, name))
  if (!parsed.success) throw new Error(`${name} is not as the format demands: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

async function sequenceIn(folder: string, names: readonly string[]): Promise<number> {
  if (!names.includes('manifest.json')) return 0
  const manifest = z.looseObject({ sequence: z.int().min(0) }).safeParse(await readJson(folder, 'manifest.json'))
  return manifest.success ? manifest.data.sequence : 0
}

async function readJson(folder: string, name: string): Promise<unknown> {
  const text = await readFile(join(folder, name), 'utf8')
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${name} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

/** Every file below, as a path with `/`, in order. */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${folder} cannot be read as a folder. Name the folder that holds records/.`, { cause })
  })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort()
}
