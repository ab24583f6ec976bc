import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { referenceOf } from '../paths.ts'
import { contentTypes } from '../types/index.ts'
import { vocabularies } from '../vocabularies/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './digest.ts'
import { type Manifest, snapshotFormat } from './manifest.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Writes a snapshot into `folder`, which must be empty or absent. `fileAt` says where a file's bytes lie.
 * The same snapshot gives the same bytes, whatever order its parts come in.
 */
export async function writeSnapshot(
  folder: string,
  snapshot: Snapshot,
  fileAt: (name: string) => string,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new Error(`${folder} is not empty. Give an empty or a new folder for the snapshot.`)
  const records: [string, string][] = []
  for (const record of snapshot.records) {
    const reference = referenceOf(record)
    const json = canonicalJson(record)
    await write(join(folder, 'records', `${reference}.json`), json)
    records.push([reference, sha256(json)])
  }
  for (const name of snapshot.files.keys()) {
    await mkdir(join(folder, 'files'), { recursive: true })
    await copyFile(fileAt(name), join(folder, 'files', name))
  }
  const parts = {
    tombstones: canonicalJson([...snapshot.tombstones].sort(byPath)),
    moves: canonicalJson([...snapshot.moves].sort(byPath)),
    vocabularies: canonicalJson(
      Object.fromEntries(
        vocabularies.map(({ name, terms }) => [
          name,
          Object.fromEntries(terms.map(({ code, label }) => [code, label])),
        ]),
      ),
    ),
  }
  for (const [name, json] of Object.entries(parts)) await write(join(folder, `${name}.json`), json)
  const manifest: Manifest = {
    format: snapshotFormat,
    sequence: snapshot.sequence,
    counts: Object.fromEntries(
      contentTypes.map(({ name }) => [name, snapshot.records.filter((record) => record.type === name).length]),
    ),
    records: Object.fromEntries(records),
    files: Object.fromEntries(snapshot.files),
    tombstones: sha256(parts.tombstones),
    moves: sha256(parts.moves),
    vocabularies: sha256(parts.vocabularies),
  }
  // The manifest comes last: a folder without one is no snapshot, so a writer that dies leaves nothing that could be built.
  await write(join(folder, 'manifest.json'), canonicalJson(manifest))
  return manifest
}

/** Removes a snapshot folder, whole or half written. */
export async function removeSnapshot(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
