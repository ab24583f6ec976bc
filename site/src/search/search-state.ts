import { dayLength } from './excerpt-path.ts'

/** What is known of the search index that stands in a tree, so that it can be brought forward without reading it. */
export interface SearchState {
  /** By name. */
  readonly segments: Map<string, Segment>
  /** In which segment each record stands, by the record's path. */
  readonly at: Map<string, string>
}

/** A part of all records that is indexed by itself. Plain data, to be kept as JSON. */
export interface Segment {
  /** The records by page number, with nothing in the place of one that was taken out. */
  pages: (Held | null)[]
  /** Names of its files, which follow from their content (segment-files.ts). */
  table: string
  grams: string
  places: string
  names: string
  facts: string
  titles: string
}

/** A record that stands in the index. */
export interface Held {
  path: string
  id: string
  /** What it counts in the division into segments. */
  weight: number
  /** How many files its text has. */
  files: number
}

/** What a step has changed, for the caller to keep: segments by name, with nothing for one that is no more. */
export type ChangedSegments = ReadonlyMap<string, Segment | null>

/** The state that these segments say, in any order. */
export function openSearchState(segments: Iterable<readonly [string, Segment]> = []): SearchState {
  const state: SearchState = { segments: new Map(), at: new Map() }
  advance(state, new Map(segments))
  return state
}

/** Brings the state forward; to be done once the files of the change are in place. */
export function advance(state: SearchState, changed: ChangedSegments): void {
  for (const [name, segment] of changed) {
    for (const page of state.segments.get(name)?.pages ?? []) {
      if (page !== null && state.at.get(page.path) === name) state.at.delete(page.path)
    }
    if (segment === null) state.segments.delete(name)
    else state.segments.set(name, segment)
  }
  for (const [name, segment] of changed) {
    for (const page of segment?.pages ?? []) if (page !== null) state.at.set(page.path, name)
  }
}

/** The records of a segment that are still in it. */
export function live({ pages }: Segment): Held[] {
  return pages.filter((page) => page !== null)
}

/** The document day, in eight digits. */
export function dayIn({ id }: Held): string {
  return id.slice(0, dayLength)
}

export function weightIn(segment: Segment): number {
  const known = weights.get(segment)
  if (known !== undefined) return known
  const weight = live(segment).reduce((sum, { weight }) => sum + weight, 0)
  weights.set(segment, weight)
  return weight
}

const weights = new WeakMap<Segment, number>()
