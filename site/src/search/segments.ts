import { createHash } from 'node:crypto'
import type { SearchRecord } from './search-record.ts'

/** A part of all records that is indexed by itself, so that memory is bounded and a publish touches few of them. */
export interface Segment {
  /** Follows from the records and the format: same name, same files. */
  name: string
  /** The newest first. */
  records: SearchRecord[]
}

/** The file that the search page reads first. */
export interface SegmentList {
  format: typeof format
  /** The folder of the engine, beside this file. */
  engine: string
  /** The newest first. */
  segments: { name: string; records: number }[]
}

export const format = 1

/** How much one segment may hold: about 1 MB of memory goes into indexing a document of 5,000 characters. */
export interface SegmentLimits {
  records: number
  characters: number
}

export const usualLimits: SegmentLimits = { records: 1000, characters: 10_000_000 }

/**
 * Cuts from the oldest on, so that what is published next changes only the newest segment. A record that is too large for
 * any segment has one of its own. The newest segment comes first.
 */
export function segments(records: SearchRecord[], limits = usualLimits): Segment[] {
  const slices: SearchRecord[][] = []
  let room = 0
  for (const record of records.toSorted(byDay)) {
    const size = length(record)
    if (room < size || slices.at(-1)?.length === limits.records) {
      slices.push([])
      room = limits.characters
    }
    slices.at(-1)?.push(record)
    room -= size
  }
  return slices.map((slice) => ({ name: name(slice), records: slice.toReversed() })).toReversed()
}

function byDay(one: SearchRecord, other: SearchRecord): number {
  return compare(one.day ?? '', other.day ?? '') || compare(one.path, other.path)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function length({ title, summary = '', paragraphs }: SearchRecord): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, title.length + summary.length)
}

function name(records: SearchRecord[]): string {
  return createHash('sha256')
    .update(JSON.stringify([format, records]))
    .digest('hex')
    .slice(0, 16)
}
