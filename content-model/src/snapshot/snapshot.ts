import type { PublishedRecord } from '../types/index.ts'
import type { Move, Tombstone } from './manifest.ts'

/**
 * Everything that is published, at one sequence of the log. Records are sorted by reference, tombstones and moves by
 * path. Files are named, not held: their bytes stay in the folder or store they are read from.
 */
export interface Snapshot {
  readonly sequence: number
  readonly records: readonly PublishedRecord[]
  readonly tombstones: readonly Tombstone[]
  readonly moves: readonly Move[]
  /** Name and size in bytes of every file that a record names. */
  readonly files: ReadonlyMap<string, number>
}
