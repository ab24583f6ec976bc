import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PublishedRecord } from '../types/index.ts'
import { sha256 } from './digest.ts'
import { type Manifest, manifestSchema, moveSchema, snapshotFormat, tombstoneSchema } from './manifest.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Reads a snapshot folder and checks it against its manifest: every record and file is there, unaltered, and nothing else is.
 * Throws an Error that says what is wrong; it never returns part of a snapshot. What the records say is checked by
 * `validate` (validate.ts), which has to accept the snapshot before it is used.
 */
export async function readSnapshot(folder: string): Promise<Snapshot> {
  const manifest = await readManifest(folder)
  const records = await Promise.all(
    Object.entries(manifest.records).map(async ([reference, digest]) => {
      const record = (await readPart(folder, join('records', `${reference}.json`), digest)) as PublishedRecord
      if (`${record.type}/${record.key}` !== reference)
        throw new Error(
          `records/${reference}.json says it is ${record.type}/${record.key}. The name of the file and its type and key must agree.`,
        )
      return record
    }),
  )
  await refuseStrays(folder, manifest)
  for (const [name, bytes] of Object.entries(manifest.files)) await checkFile(folder, name, bytes)
  const tombstones = z.array(tombstoneSchema).parse(await readPart(folder, 'tombstones.json', manifest.tombstones))
  const moves = z.array(moveSchema).parse(await readPart(folder, 'moves.json', manifest.moves))
  await readPart(folder, 'vocabularies.json', manifest.vocabularies)
  return {
    sequence: manifest.sequence,
    records: records.sort((a, b) => compare(`${a.type}/${a.key}`, `${b.type}/${b.key}`)),
    tombstones,
    moves,
    files: new Map(Object.entries(manifest.files)),
  }
}

export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
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
  const parsed = manifestSchema.safeParse(json)
  if (!parsed.success) throw new Error(`manifest.json is not as the format demands: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}

async function readPart(folder: string, name: string, digest: string): Promise<unknown> {
  const text = await readFile(join(folder, name), 'utf8').catch((cause: unknown) => {
    throw new Error(`${name} is in the manifest but cannot be read. The snapshot is incomplete; export it again.`, {
      cause,
    })
  })
  const found = sha256(text)
  if (found !== digest)
    throw new Error(
      `${name} was altered: its SHA-256 is ${found}, the manifest says ${digest}. Export again, or run "npm run validate -- DIR --seal" if you wrote it by hand.`,
    )
  return parseJson(text, name)
}

async function refuseStrays(folder: string, manifest: Manifest): Promise<void> {
  const known = new Set([
    'manifest.json',
    'tombstones.json',
    'moves.json',
    'vocabularies.json',
    ...Object.keys(manifest.records).map((reference) => `records/${reference}.json`),
    ...Object.keys(manifest.files).map((name) => `files/${name}`),
  ])
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const name = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
    if (!known.has(name)) throw new Error(`${name} is not in the manifest. Remove it, or export the snapshot again.`)
  }
}

async function checkFile(folder: string, name: string, bytes: number): Promise<void> {
  const hash = createHash('sha256')
  let found = 0
  try {
    for await (const chunk of createReadStream(join(folder, 'files', name)) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      found += chunk.length
    }
  } catch (cause) {
    throw new Error(
      `files/${name} is in the manifest but cannot be read. The snapshot is incomplete; export it again.`,
      { cause },
    )
  }
  if (found !== bytes || hash.digest('hex') !== name.slice(0, 64))
    throw new Error(
      `files/${name} was altered: ${found} bytes found, ${bytes} expected, or its SHA-256 differs from its name. Export again.`,
    )
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`${name} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
