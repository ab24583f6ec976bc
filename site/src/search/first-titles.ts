import type { SegmentReader } from './segment-reader.ts'
import type { TitleRow } from './titles.ts'

/** A record that may be shown by its title. */
export interface Candidate {
  segment: Pick<SegmentReader, 'dayOf' | 'titles'>
  doc: number
  weight: number
}

export interface Titled extends TitleRow {
  /** The document day (YYYY-MM-DD); nothing for none. */
  day?: string
}

/**
 * The weightiest, of equals the newest, of those of one day by their paths, as they stand in their segments: so no order depends on the division, and no more titles are read
 * than may be among the first.
 */
export async function firstTitles(candidates: readonly Candidate[], count: number): Promise<Titled[]> {
  const ranked = candidates
    .map((candidate) => ({ ...candidate, day: candidate.segment.dayOf(candidate.doc) }))
    .sort((one, other) => compare(one, other) || one.doc - other.doc)
  const taken = new Map<Candidate['segment'], number>()
  const ofEach = ranked.filter(({ segment }) => {
    const before = taken.get(segment) ?? 0
    taken.set(segment, before + 1)
    return before < count
  })
  const last = ofEach[count - 1]
  const wanted = last === undefined ? ofEach : ofEach.filter((one) => compare(one, last) <= 0)
  const rows = await rowsOf(wanted)
  return wanted
    .map((one) => ({ ...one, row: rows.get(one.segment)?.get(one.doc) }))
    .flatMap(({ row, weight, day }) => (row === undefined ? [] : [{ row, weight, day }]))
    .sort((one, other) => compare(one, other) || (one.row.path < other.row.path ? -1 : 1))
    .slice(0, count)
    .map(({ row, day }) => ({ ...row, ...(day === 0 ? {} : { day: printed(day) }) }))
}

interface Ranked {
  weight: number
  day: number
}

function compare(one: Ranked, other: Ranked): number {
  return other.weight - one.weight || other.day - one.day
}

async function rowsOf(wanted: readonly Candidate[]): Promise<Map<Candidate['segment'], ReadonlyMap<number, TitleRow>>> {
  const bySegment = new Map<Candidate['segment'], number[]>()
  for (const { segment, doc } of wanted) bySegment.set(segment, [...(bySegment.get(segment) ?? []), doc])
  const read = [...bySegment].map(async ([segment, docs]) => [segment, await segment.titles(docs)] as const)
  return new Map(await Promise.all(read))
}

function printed(day: number): string {
  return String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}
