import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesIn } from '../files-in.ts'
import { referenceOf } from '../paths.ts'
import { contentTypes, type PublishedRecord } from '../types/index.ts'
import { vocabularies } from '../vocabularies/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './digest.ts'
import { fileWords, type Manifest, type RecordEntry, recordWords, snapshotFormat } from './manifest.ts'
import { Parted, partJson } from './parted.ts'
import type { Snapshot } from './snapshot.ts'
import { undoFolder } from './undo.ts'

/**
 * Writes a snapshot into `folder`, which must be empty or absent. `fileAt` says where a file's bytes lie.
 * The same snapshot gives the same bytes, whatever order its parts come in.
 */
export async function writeSnapshot(
  folder: string,
  snapshot: Snapshot,
  fileAt: (name: string) => string,
): Promise<Manifest> {
  const writer = await SnapshotWriter.begin(folder)
  for (const record of snapshot.records) await writer.put(record)
  for (const name of snapshot.files.keys()) {
    await mkdir(join(folder, 'files'), { recursive: true })
    await copyFile(fileAt(name), join(folder, 'files', name))
  }
  return writer.finish(snapshot)
}

/** Writes a snapshot record by record, so that it need not be held in memory. */
export class SnapshotWriter {
  private readonly folder: string
  private readonly records = new Map<string, RecordEntry>()
  private readonly folders = new Set<string>()

  private constructor(folder: string) {
    this.folder = folder
  }

  static async begin(folder: string): Promise<SnapshotWriter> {
    await mkdir(folder, { recursive: true })
    if ((await readdir(folder)).length > 0)
      throw new Error(`${folder} is not empty. Give an empty or a new folder for the snapshot.`)
    return new SnapshotWriter(folder)
  }

  async put(record: PublishedRecord): Promise<void> {
    const reference = referenceOf(record)
    const json = canonicalJson(record)
    await this.write(`records/${reference}.json`, json)
    this.records.set(reference, { digest: sha256(json), files: filesIn(record) })
  }

  /** Writes everything else. The files have to lie in `files/` by then. */
  async finish({ sequence, tombstones, moves, files }: Omit<Snapshot, 'records'>): Promise<Manifest> {
    const lists = {
      tombstones: listJson(tombstones),
      moves: listJson(moves),
      vocabularies: vocabulariesJson(),
    }
    for (const [name, json] of Object.entries(lists)) await this.write(`${name}.json`, json)
    const records = Parted.of(this.records, recordWords)
    const held = Parted.of(files, fileWords)
    for (const part of records.parts) await this.write(`parts/${part.digest}.json`, partJson(part, recordWords))
    for (const part of held.parts) await this.write(`parts/${part.digest}.json`, partJson(part, fileWords))
    const manifest: Manifest = {
      format: snapshotFormat,
      sequence,
      counts: countsOf(this.records.keys()),
      parts: records.parts.map(({ from, digest }) => ({ from, digest })),
      fileParts: held.parts.map(({ from, digest }) => ({ from, digest })),
      tombstones: sha256(lists.tombstones),
      moves: sha256(lists.moves),
      vocabularies: sha256(lists.vocabularies),
    }
    // What undid changes of a snapshot that stood here before does not fit this one.
    await rm(undoFolder(this.folder), { recursive: true, force: true })
    // The manifest comes last: a folder without one is no snapshot, so a writer that dies leaves nothing that could be built.
    await this.write('manifest.json', canonicalJson(manifest))
    return manifest
  }

  private async write(name: string, content: string): Promise<void> {
    const file = join(this.folder, name)
    const parent = dirname(file)
    if (!this.folders.has(parent)) await mkdir(parent, { recursive: true })
    this.folders.add(parent)
    await writeFile(file, content)
  }
}

/** Tombstones or moves as they are written. */
export function listJson(list: readonly { readonly path: string }[]): string {
  return canonicalJson([...list].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)))
}

/** Removes a snapshot folder, whole or half written, and what could undo its changes. */
export async function removeSnapshot(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await rm(undoFolder(folder), { recursive: true, force: true })
}

function countsOf(references: Iterable<string>): Record<string, number> {
  const counts = Object.fromEntries(contentTypes.map(({ name }) => [String(name), 0]))
  for (const reference of references) {
    const type = reference.slice(0, reference.indexOf('/'))
    counts[type] = (counts[type] ?? 0) + 1
  }
  return counts
}

/** `vocabularies.json`: codes and their labels. */
export function vocabulariesJson(): string {
  return canonicalJson(
    Object.fromEntries(
      vocabularies.map(({ name, terms }) => [name, Object.fromEntries(terms.map(({ code, label }) => [code, label]))]),
    ),
  )
}
