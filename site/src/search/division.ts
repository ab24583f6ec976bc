import { createHash } from 'node:crypto'
import type { SearchRecord } from './search-record.ts'

/** How much text goes into one segment of the index, by weight: characters, and for each record `ownWeight` more. */
export interface Limits {
  /** No cut before that much. */
  least: number
  /** From there on a cut after so much on average, where the records' paths say so. */
  more: number
  /** No more than that; a record that is heavier stands alone. */
  most: number
}

/** Some 5,000 documents of usual length, or 40,000 short notices. */
export const usualLimits: Limits = { least: 20_000_000, more: 10_000_000, most: 40_000_000 }

const ownWeight = 500

export function weightOf({ title, summary = '', fields = [], paragraphs, attachments = [] }: SearchRecord): number {
  const passages = [title, summary, ...fields, ...paragraphs, ...attachments.flatMap((one) => one.paragraphs)]
  return passages.reduce((sum, passage) => sum + passage.length, ownWeight)
}

export interface Divided {
  path: string
  weight: number
}

/**
 * Says for each record, told in order of `byDay`, whether a new segment begins with it. Where the cuts are follows from the
 * content: one record more or less changes the segment it stands in, rarely the next one too, and none after those.
 */
export function division({ least, more, most }: Limits): (record: Divided) => boolean {
  let held = Number.POSITIVE_INFINITY
  let ended = true
  return ({ path, weight }) => {
    const begins = ended || held + weight > most
    held = begins ? weight : held + weight
    ended = held >= least && chance(path) < weight / more
    return begins
  }
}

/** The records in segments. The same records in any order are divided in the same way. */
export function divided<Item extends Divided & { day?: string }>(items: Item[], limits: Limits): Item[][] {
  const begins = division(limits)
  const parts: Item[][] = []
  for (const item of items.toSorted(byDay)) {
    if (begins(item)) parts.push([])
    parts.at(-1)?.push(item)
  }
  return parts
}

/** The order in which records are divided, and stand in their segment. */
export function byDay(one: { path: string; day?: string }, other: { path: string; day?: string }): number {
  return compare(one.day ?? '', other.day ?? '') || compare(one.path, other.path)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** From 0 to 1, the same for the same path. */
function chance(path: string): number {
  return createHash('sha256').update(path).digest().readUInt32BE() / 2 ** 32
}
