import { z } from 'zod'
import { calendarDay, instant } from '../values/calendar-day.ts'
import { fileName } from '../values/file-name.ts'
import type { Parted, Words } from './parted.ts'

/** The version of the snapshot format that this code reads and writes. */
export const snapshotFormat = 2

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const part = z.strictObject({ from: z.string().min(1), digest })

/**
 * `manifest.json`: what the snapshot holds, so that anything missing, altered or added is found. The digests of records and the
 * sizes of files stand in parts of their own (parted.ts), so that a change of one record writes little.
 */
export const manifestSchema = z.strictObject({
  format: z.literal(snapshotFormat),
  /** The sequence of the publication log that the snapshot stands at; 0 where no log was involved. */
  sequence: z.int().min(0),
  /** Number of records of each type. */
  counts: z.record(z.string(), z.int().min(0)),
  /** The parts that name the records, in order: `parts/<digest>.json`, and its first reference. */
  parts: z.array(part),
  /** The same of the files. */
  fileParts: z.array(part),
  /** SHA-256 of `tombstones.json`, `moves.json` and `vocabularies.json`. */
  tombstones: digest,
  moves: digest,
  vocabularies: digest,
})
export type Manifest = z.infer<typeof manifestSchema>

/** What the manifest says of one record. */
export interface RecordEntry {
  /** SHA-256 of `records/<type>/<key>.json`. */
  readonly digest: string
  /** Names of the files that the record needs, sorted. */
  readonly files: readonly string[]
}

/** By `<type>/<key>`. */
export type RecordEntries = Parted<RecordEntry>
/** From the name of a file under `files/` to its size in bytes; the name holds its SHA-256. */
export type FileEntries = Parted<number>

export const recordWords: Words<RecordEntry> = ({ digest, files }) =>
  files.length === 0 ? { digest } : { digest, files }
export const fileWords: Words<number> = (bytes) => bytes

const none: readonly string[] = []
export const recordPartSchema = z.record(
  z.string().regex(/^[a-z-]+\/[A-Za-z0-9_-]+$/),
  z
    .strictObject({ digest, files: z.array(fileName).min(1).optional() })
    .transform(({ digest, files = none }): RecordEntry => ({ digest, files })),
)
export const filePartSchema = z.record(fileName, z.int().positive())

const path = z.string().regex(/^\/(?:[A-Za-z0-9_-]+\/)+$/)

/** What stays of a withdrawn record: no title and no text, unless the editor releases the title. */
export const tombstoneSchema = z.strictObject({
  path,
  /** `<type>/<key>` of the record withdrawn. */
  record: z.string().regex(/^[a-z-]+\/[A-Za-z0-9_-]+$/),
  on: calendarDay,
  at: instant,
  /** The name of the authority that withdrew it. */
  authority: z.string().min(1),
  /** The reason given to the public. */
  reason: z.string().min(1),
  /** Where to read on: the path of another record. */
  target: path.optional(),
  title: z.string().min(1).optional(),
})
export type Tombstone = z.infer<typeof tombstoneSchema>

/** An address that was given up for another. */
export const moveSchema = z.strictObject({
  path,
  on: calendarDay,
  at: instant,
  authority: z.string().min(1),
  reason: z.string().min(1),
  target: path,
})
export type Move = z.infer<typeof moveSchema>
