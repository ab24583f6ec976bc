import { z } from 'zod'
import { calendarDay, instant } from '../values/calendar-day.ts'
import { fileName } from '../values/file-name.ts'

/** The version of the snapshot format that this code reads and writes. */
export const snapshotFormat = 1

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** `manifest.json`: what the snapshot holds, so that anything missing, altered or added is found. */
export const manifestSchema = z.strictObject({
  format: z.literal(snapshotFormat),
  /** The sequence of the publication log that the snapshot stands at; 0 where no log was involved. */
  sequence: z.int().min(0),
  /** Number of records of each type. */
  counts: z.record(z.string(), z.int().min(0)),
  /** From `<type>/<key>` to the SHA-256 of `records/<type>/<key>.json`. */
  records: z.record(z.string(), digest),
  /** From the name of a file under `files/` to its size in bytes; the name holds its SHA-256. */
  files: z.record(fileName, z.int().positive()),
  /** SHA-256 of `tombstones.json`, `moves.json` and `vocabularies.json`. */
  tombstones: digest,
  moves: digest,
  vocabularies: digest,
})
export type Manifest = z.infer<typeof manifestSchema>

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
