import { dayLength } from './excerpt-path.ts'

/** What is known of the search index that stands in a tree, so that it can be brought forward without reading it. */
export interface SearchState {
  /** By name. */
  readonly segments: Map<string, Segment>
  /** In which segment each record stands, by the record's path. */
  readonly at: Map<string, string>
}

/**
 * Some of all records, in parts: what their heads say (title, numbers, authorities, summary, headings) is indexed of all together, their texts part by part. Plain data, to be
 * kept as JSON. Files are named by what follows from their content (segment-files.ts).
 */
export interface Segment {
  table: string
  heads: string
  parts: Part[]
}

export interface Part {
  name: string
  /** The records by page number, with nothing in the place of one that was taken out. In the segment they are numbered on from part to part. */
  pages: (Held | null)[]
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
    const before = state.segments.get(name)
    for (const { path } of before === undefined ? [] : live(before))
      if (state.at.get(path) === name) state.at.delete(path)
    if (segment === null) state.segments.delete(name)
    else state.segments.set(name, segment)
  }
  for (const [name, segment] of changed)
    for (const { path } of segment === null ? [] : live(segment)) state.at.set(path, name)
}

/** The records of a segment by page number. */
export function pagesOf({ parts }: Pick<Segment, 'parts'>): readonly (Held | null)[] {
  return parts.flatMap(({ pages }) => pages)
}

/** The number of a record's page in the segment that it stands in, and the page. */
export function pageAt({ segments, at }: SearchState, path: string): { number: number; held: Held } | undefined {
  const segment = segments.get(at.get(path) ?? '')
  if (segment === undefined) return undefined
  const pages = numbered.get(segment) ?? new Map(pagesOf(segment).map((held, number) => [held?.path, { held, number }]))
  numbered.set(segment, pages)
  const { held, number } = pages.get(path) ?? {}
  return held == null || number === undefined ? undefined : { held, number }
}

const numbered = new WeakMap<Segment, ReadonlyMap<string | undefined, { held: Held | null; number: number }>>()

/** The records of a segment that are still in it. */
export function live(segment: Pick<Segment, 'parts'>): Held[] {
  return pagesOf(segment).filter((page) => page !== null)
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
