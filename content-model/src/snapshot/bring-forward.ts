import { copyFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesIn } from '../files-in.ts'
import { referenceOf, referencePath } from '../paths.ts'
import type { PublishedRecord } from '../types/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './digest.ts'
import {
  fileWords,
  type Manifest,
  type Move,
  type RecordEntry,
  recordWords,
  snapshotFormat,
  type Tombstone,
} from './manifest.ts'
import { type OpenSnapshot, readManifest, recordReader } from './open.ts'
import { type Parted, partJson, type Words } from './parted.ts'
import { begunPath, begunUndo, finishedPath, finishedUndos, readUndo, type Undo, undoFolder, undoOf } from './undo.ts'
import { listJson, vocabulariesJson } from './write.ts'

/** Everything that changed since a sequence, as it stands at another. Said again, it changes nothing. */
export interface Changes {
  /** The sequence reached. */
  readonly sequence: number
  readonly records: readonly PublishedRecord[]
  /** References of what is no longer published. */
  readonly removed: readonly string[]
  readonly tombstones: Gone<Tombstone>
  readonly moves: Gone<Move>
  /** Names and sizes of the files that the records need. */
  readonly files: ReadonlyMap<string, number>
}

interface Gone<T> {
  readonly put: readonly T[]
  /** Paths. */
  readonly removed: readonly string[]
}

export interface BroughtForward {
  readonly snapshot: OpenSnapshot
  /** References of the records that are new, other than they were, or no longer there. */
  readonly changed: readonly string[]
}

/**
 * Brings a snapshot folder forward, in place, at the cost of what changes; `fileAt` says where the bytes of a file lie that it has not.
 * The folder is then, byte for byte, what `writeSnapshot` would write of the content it has reached. The snapshot given is not to be
 * used any more. What was replaced is kept for `rollBack`, of the last 20 changes.
 *
 * Cut off at any instant, the folder is as it was before, or as it is after. First everything that is to be replaced is kept in an undo
 * folder whose name says that a change has begun; then new files are added, then records replaced, then the manifest, by renaming;
 * then what nothing needs any more is removed, and the undo folder takes its final name. Until the manifest is replaced `openSnapshot` reads what was
 * replaced from the undo folder. Whoever calls this, or `rollBack`, again first puts back what a change cut off had
 * replaced, or, where the manifest was replaced already, removes what it had left to remove.
 */
export async function bringForward(
  snapshot: OpenSnapshot,
  changes: Changes,
  fileAt: (name: string) => string,
): Promise<BroughtForward> {
  await mend(snapshot)
  return apply(snapshot, changes, fileAt, { keep: changes.sequence > snapshot.sequence })
}

/**
 * Brings a snapshot back to before the latest change that advanced its sequence. What was withdrawn or moved since
 * stays so. Throws where nothing is kept of what stood before.
 */
export async function rollBack(snapshot: OpenSnapshot): Promise<BroughtForward> {
  const { folder, sequence } = snapshot
  await mend(snapshot)
  const at = await undoOf(folder, sequence)
  if (at === undefined)
    throw new Error(
      `The snapshot in ${folder} cannot be rolled back: nothing is kept of what stood before ${sequence}.`,
    )
  const undo = await readUndo(at)
  const gone = new Set([...snapshot.tombstones, ...snapshot.moves].map(({ path }) => path))
  const stays = (reference: string) => gone.has(referencePath(reference))
  const records = undo.records.filter((reference) => !stays(reference))
  const changes: Changes = {
    sequence: undo.sequence,
    records: await Promise.all(records.map((reference) => recordIn(at, reference))),
    removed: undo.removed,
    // What was gone before and published since is gone again; what went since stays.
    tombstones: {
      put: [...leadingNowhere(snapshot, undo), ...undo.tombstones.put.filter(({ path }) => !gone.has(path))],
      removed: [],
    },
    moves: { put: undo.moves.put.filter(({ path }) => !gone.has(path)), removed: [] },
    files: new Map(Object.entries(undo.files)),
  }
  const done = await apply(snapshot, changes, (name) => join(at, 'files', name), { keep: false })
  const lying = await readdir(join(at, 'files')).catch((): string[] => [])
  for (const name of lying) if (!done.snapshot.files.has(name)) await leave(folder, name, join(at, 'files', name), at)
  await rm(at, { recursive: true, force: true })
  return done
}

/** A file that nothing needs goes to the latest undo that names it, except one, or away. */
async function leave(folder: string, name: string, from: string, except?: string): Promise<void> {
  for (const { path } of (await finishedUndos(folder)).reverse()) {
    if (path === except || !(name in (await readUndo(path)).files)) continue
    await mkdir(join(path, 'files'), { recursive: true })
    await rename(from, join(path, 'files', name)).catch(unlessGone)
    return
  }
  await rm(from, { force: true })
}

/** Notices of withdrawal that led on to what is new, and taken back: they stay, and lead nowhere. */
function leadingNowhere({ tombstones }: OpenSnapshot, { removed }: Undo): Tombstone[] {
  const lost = new Set(removed.map(referencePath))
  return tombstones
    .filter(({ target }) => target !== undefined && lost.has(target))
    .map(({ target: _target, ...tombstone }) => tombstone)
}

async function recordIn(at: string, reference: string): Promise<PublishedRecord> {
  return JSON.parse(await readFile(join(at, 'records', `${reference}.json`), 'utf8')) as PublishedRecord
}

const keepsAtMost = 20

async function apply(
  snapshot: OpenSnapshot,
  changes: Changes,
  fileAt: (name: string) => string,
  { keep }: { keep: boolean },
): Promise<BroughtForward> {
  const { folder } = snapshot
  const next = planned(snapshot, changes)
  if (next.digest === snapshot.digest) return { snapshot, changed: [] }
  const at = await keepUndo(snapshot, next, keep)

  const place = async (name: string, write: (path: string) => Promise<unknown>) => {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await write(`${path}.next`)
    await rename(`${path}.next`, path)
  }
  for (const name of next.newFiles) await place(`files/${name}`, (path) => copyFile(fileAt(name), path))
  for (const [name, json] of next.texts) await place(name, (path) => writeFile(path, json))
  await place('manifest.json', (path) => writeFile(path, next.manifestJson))
  await finish(folder, at)
  return { snapshot: next.opened, changed: next.changed }
}

interface Planned {
  readonly digest: string
  readonly manifestJson: string
  readonly opened: OpenSnapshot
  readonly changed: readonly string[]
  readonly newFiles: readonly string[]
  /** What is written as text, by its path: parts, lists and records. */
  readonly texts: ReadonlyMap<string, string>
  readonly undo: Undo
}

function planned(snapshot: OpenSnapshot, changes: Changes): Planned {
  const put = new Map<string, RecordEntry>()
  const texts = new Map<string, string>()
  for (const record of changes.records) {
    const reference = referenceOf(record)
    const json = canonicalJson(record)
    const digest = sha256(json)
    if (snapshot.records.get(reference)?.digest === digest) continue
    put.set(reference, { digest, files: filesIn(record) })
    texts.set(recordFile(reference), json)
  }
  const removed = changes.removed.filter((reference) => snapshot.records.has(reference))
  const changed = [...put.keys(), ...removed].sort()
  const records = snapshot.records.with(put, removed)

  const newFiles = [...new Set([...put.values()].flatMap(({ files }) => files))].filter(
    (name) => !snapshot.files.has(name),
  )
  const added = new Map(newFiles.map((name) => [name, sizeOf(name, changes)]))
  const goneFiles = unused(snapshot, changed, records)
  const files = snapshot.files.with(added, goneFiles)

  const tombstones = listAfter(snapshot.tombstones, changes.tombstones)
  const moves = listAfter(snapshot.moves, changes.moves)
  const lists = new Map<keyof OpenSnapshot['digests'], string>()
  if (tombstones !== snapshot.tombstones) lists.set('tombstones', listJson(tombstones))
  if (moves !== snapshot.moves) lists.set('moves', listJson(moves))
  const vocabularies = vocabulariesJson()
  if (sha256(vocabularies) !== snapshot.digests.vocabularies) lists.set('vocabularies', vocabularies)
  const digests = { ...snapshot.digests, ...Object.fromEntries([...lists].map(([name, json]) => [name, sha256(json)])) }

  const counts = { ...snapshot.counts }
  for (const reference of put.keys()) if (!snapshot.records.has(reference)) count(counts, reference, 1)
  for (const reference of removed) count(counts, reference, -1)

  const manifest: Manifest = {
    format: snapshotFormat,
    sequence: changes.sequence,
    counts,
    parts: records.parts.map(({ from, digest }) => ({ from, digest })),
    fileParts: files.parts.map(({ from, digest }) => ({ from, digest })),
    ...digests,
  }
  const manifestJson = canonicalJson(manifest)
  const digest = sha256(manifestJson)

  const newParts = new Map([
    ...textsOfNew(snapshot.records, records, recordWords),
    ...textsOfNew(snapshot.files, files, fileWords),
  ])
  const goneParts = [...namesOfNew(records, snapshot.records), ...namesOfNew(files, snapshot.files)]
  const isNew = (reference: string) => !snapshot.records.has(reference)
  const undo: Undo = {
    from: snapshot.digest,
    to: digest,
    sequence: snapshot.sequence,
    records: changed.filter((reference) => !isNew(reference)),
    removed: changed.filter(isNew),
    tombstones: inverse(snapshot.tombstones, changes.tombstones),
    moves: inverse(snapshot.moves, changes.moves),
    files: Object.fromEntries(
      changed
        .flatMap((reference) => snapshot.records.get(reference)?.files ?? [])
        .map((name) => [name, snapshot.files.get(name) ?? 0]),
    ),
    made: [...newParts.keys(), ...newFiles.map((name) => `files/${name}`), ...changed.filter(isNew).map(recordFile)],
    gone: [...goneParts, ...goneFiles.map((name) => `files/${name}`), ...removed.map(recordFile)],
    keep: true,
  }
  return {
    digest,
    manifestJson,
    opened: {
      folder: snapshot.folder,
      sequence: changes.sequence,
      digest,
      counts,
      records,
      files,
      tombstones,
      moves,
      digests,
      read: recordReader(snapshot.folder, records),
    },
    changed,
    newFiles,
    texts: new Map([...newParts, ...[...lists].map(([name, json]) => [`${name}.json`, json] as const), ...texts]),
    undo,
  }
}

function sizeOf(name: string, { files }: Changes): number {
  const bytes = files.get(name)
  if (bytes === undefined)
    throw new Error(`The changes name the file ${name} and do not say its size. Fetch them again.`)
  return bytes
}

/** Files of the records as they were that no record as it is needs. */
function unused(snapshot: OpenSnapshot, changed: readonly string[], records: OpenSnapshot['records']): string[] {
  const perhaps = new Set(changed.flatMap((reference) => snapshot.records.get(reference)?.files ?? []))
  if (perhaps.size === 0) return []
  for (const { entries } of records.parts)
    for (const { files } of entries.values()) for (const name of files) perhaps.delete(name)
  return [...perhaps]
}

function listAfter<T extends { readonly path: string }>(list: readonly T[], { put, removed }: Gone<T>): readonly T[] {
  const gone = new Set(removed)
  if (put.length === 0 && !list.some(({ path }) => gone.has(path))) return list
  const byPath = new Map(list.filter(({ path }) => !gone.has(path)).map((entry) => [entry.path, entry]))
  for (const entry of put) byPath.set(entry.path, entry)
  return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

function inverse<T extends { readonly path: string }>(
  list: readonly T[],
  { put, removed }: Gone<T>,
): { put: T[]; removed: string[] } {
  const paths = new Set([...removed, ...put.map(({ path }) => path)])
  const before = list.filter(({ path }) => paths.has(path))
  const known = new Set(before.map(({ path }) => path))
  return { put: before, removed: [...paths].filter((path) => !known.has(path)) }
}

function count(counts: Record<string, number>, reference: string, by: number): void {
  const type = reference.slice(0, reference.indexOf('/'))
  counts[type] = (counts[type] ?? 0) + by
}

function textsOfNew<V>(before: Parted<V>, after: Parted<V>, words: Words<V>): [string, string][] {
  const known = new Set(before.parts.map(({ digest }) => digest))
  return after.parts
    .filter(({ digest }) => !known.has(digest))
    .map((part) => [`parts/${part.digest}.json`, partJson(part, words)])
}

function namesOfNew<V>(before: Parted<V>, after: Parted<V>): string[] {
  const known = new Set(before.parts.map(({ digest }) => digest))
  return after.parts.filter(({ digest }) => !known.has(digest)).map(({ digest }) => `parts/${digest}.json`)
}

/** Copies what is to be replaced, and says by the name of the folder, in one step, that the change has begun. */
async function keepUndo(
  { folder, sequence }: OpenSnapshot,
  { undo, texts, opened }: Planned,
  keep: boolean,
): Promise<string> {
  const at = begunPath(folder, sequence, opened.sequence)
  const aside = join(undoFolder(folder), 'next')
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true })
  for (const name of [...undo.records.map(recordFile), ...listFiles.filter((list) => texts.has(list))]) {
    await mkdir(dirname(join(aside, name)), { recursive: true })
    await copyFile(join(folder, name), join(aside, name))
  }
  await writeFile(join(aside, 'undo.json'), canonicalJson({ ...undo, keep }))
  await rename(aside, at)
  return at
}

/** Removes what nothing needs since the manifest was replaced: files go where an undo finds them. */
async function finish(folder: string, at: string): Promise<void> {
  const undo = await readUndo(at)
  for (const name of undo.gone) {
    if (undo.keep && name.startsWith('files/')) {
      await mkdir(join(at, 'files'), { recursive: true })
      await rename(join(folder, name), join(at, name)).catch(unlessGone)
    } else if (name.startsWith('files/')) await leave(folder, name.slice('files/'.length), join(folder, name))
    else await rm(join(folder, name), { force: true })
  }
  if (!undo.keep) return rm(at, { recursive: true, force: true })
  const finished = finishedPath(at)
  await rm(finished, { recursive: true, force: true })
  await rename(at, finished)
  const undos = await finishedUndos(folder)
  for (const { path } of undos.slice(0, -keepsAtMost)) await rm(path, { recursive: true, force: true })
}

/** Puts back what a change cut off had replaced, or does what it had left to do. */
async function mend({ folder, digest }: OpenSnapshot): Promise<void> {
  const at = await begunUndo(folder)
  const stands = (await readManifest(folder)).digest
  if (stands !== digest)
    throw new Error(`The snapshot in ${folder} was changed since it was opened. Open it again, and bring that forward.`)
  if (at === undefined) return
  const undo = await readUndo(at)
  if (stands === undo.to) return finish(folder, at)
  if (stands === undo.from) {
    const replaced = ['manifest.json', ...listFiles, ...undo.records.map(recordFile)]
    for (const name of [...undo.made, ...replaced]) await rm(join(folder, `${name}.next`), { force: true })
    for (const name of undo.made) await rm(join(folder, name), { force: true })
    await cp(at, folder, { recursive: true, filter: (path) => path !== join(at, 'undo.json') })
  }
  await rm(at, { recursive: true, force: true })
}

const listFiles = ['tombstones.json', 'moves.json', 'vocabularies.json']
const recordFile = (reference: string) => `records/${reference}.json`

function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
