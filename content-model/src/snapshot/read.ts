import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from './digest.ts'
import { fileWords, recordWords } from './manifest.ts'
import { type OpenSnapshot, openSnapshot } from './open.ts'
import { Parted, type Words } from './parted.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Reads a snapshot folder whole and checks it against its manifest: every record and file is there, unaltered, and nothing else is.
 * Throws an Error that says what is wrong; it never returns part of a snapshot. What the records say is checked by
 * `validate` (validate.ts), which has to accept the snapshot before it is used.
 */
export async function readSnapshot(folder: string): Promise<Snapshot> {
  const open = await openSnapshot(folder)
  refuseOtherParts(open.records, recordWords)
  refuseOtherParts(open.files, fileWords)
  const records = [...open.records.keys()].map(open.read)
  await refuseStrays(open)
  for (const [name, bytes] of open.files) await checkFile(folder, name, bytes)
  await checkVocabularies(open)
  return {
    sequence: open.sequence,
    records,
    tombstones: open.tombstones,
    moves: open.moves,
    files: new Map(open.files),
  }
}

/** The parts follow from what stands in them: divided otherwise, the same content would have other bytes. */
function refuseOtherParts<V>(found: Parted<V>, words: Words<V>): void {
  const expected = Parted.of(found, words)
  const same = expected.parts.length === found.parts.length
  if (!same || expected.parts.some(({ digest }, index) => digest !== found.parts[index]?.digest))
    throw new Error('The parts of the manifest are not divided as the format demands. Export the snapshot again.')
}

async function refuseStrays({ folder, records, files }: OpenSnapshot): Promise<void> {
  const known = new Set([
    'manifest.json',
    'tombstones.json',
    'moves.json',
    'vocabularies.json',
    ...[...records.parts, ...files.parts].map(({ digest }) => `parts/${digest}.json`),
    ...[...records.keys()].map((reference) => `records/${reference}.json`),
    ...[...files.keys()].map((name) => `files/${name}`),
  ])
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue
    const name = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
    if (!known.has(name)) throw new Error(`${name} is not in the manifest. Remove it, or export the snapshot again.`)
  }
}

async function checkVocabularies({ folder, digests }: OpenSnapshot): Promise<void> {
  const text = await readFile(join(folder, 'vocabularies.json'), 'utf8').catch((cause: unknown) => {
    throw new Error('vocabularies.json cannot be read. The snapshot is incomplete; export it again.', { cause })
  })
  if (sha256(text) !== digests.vocabularies)
    throw new Error('vocabularies.json was altered. Export the snapshot again.')
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
