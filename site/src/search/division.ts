import { createHash } from 'node:crypto'
import type { SearchRecord } from './search-record.ts'

/** How much text goes into one part of a segment, by weight: characters, and for each record `ownWeight` more. And how many parts into a segment. */
export interface Limits {
  /** No cut before that much. */
  least: number
  /** From there on a cut after so much on average, where the records' paths say so. */
  more: number
  /** No more than that; a record that is heavier stands alone. */
  most: number
  /** No segment has fewer parts but the last; from there on one in two is the last, where the records' paths say so, and none has more than twice as many. */
  parts: number
}

/** Parts of some 5,000 documents of usual length, or 40,000 short notices. */
export const usualLimits: Limits = { least: 20_000_000, more: 10_000_000, most: 40_000_000, parts: 3 }

const ownWeight = 500

export function weightOf({ title, summary = '', fields = [], paragraphs, attachments = [] }: SearchRecord): number {
  const passages = [title, summary, ...fields, ...paragraphs, ...attachments.flatMap((one) => one.paragraphs)]
  return passages.reduce((sum, passage) => sum + passage.length, ownWeight)
}

export interface Divided {
  path: string
  weight: number
}

/** What begins with a record: also a part, where it is a segment. */
export type Beginning = 'segment' | 'part' | undefined

/**
 * Says for each record, told in order of `byDay`, what begins with it. Where the cuts are follows from the content: one record more or less changes the part it
 * stands in, rarely the next one too, and none after those; and their segments.
 */
export function division({ least, more, most, parts }: Limits): (record: Divided) => Beginning {
  let held = 0
  let ended = true
  let begun = 0
  return ({ path, weight }) => {
    const begins = ended || held + weight > most
    held = begins ? weight : held + weight
    const [ofPart, ofSegment] = chances(path)
    ended = held >= least && ofPart < weight / more
    if (!begins) return undefined
    const isFirst = begun === 0 || begun >= 2 * parts || (begun >= parts && ofSegment < 1 / 2)
    begun = isFirst ? 1 : begun + 1
    return isFirst ? 'segment' : 'part'
  }
}

/** The records in segments, and in parts of these. The same records in any order are divided in the same way. */
export function divided<Item extends Divided & { day?: string }>(items: Item[], limits: Limits): Item[][][] {
  const beginning = division(limits)
  const segments: Item[][][] = []
  for (const item of items.toSorted(byDay)) {
    const begins = beginning(item)
    if (begins === 'segment') segments.push([])
    if (begins !== undefined) segments.at(-1)?.push([])
    segments.at(-1)?.at(-1)?.push(item)
  }
  return segments
}

/** The order in which records are divided, and stand in their segment. */
export function byDay(one: { path: string; day?: string }, other: { path: string; day?: string }): number {
  return compare(one.day ?? '', other.day ?? '') || compare(one.path, other.path)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

/** Two that are independent, from 0 to 1, the same for the same path. */
function chances(path: string): [number, number] {
  const digest = createHash('sha256').update(path).digest()
  return [digest.readUInt32BE() / 2 ** 32, digest.readUInt32BE(4) / 2 ** 32]
}
