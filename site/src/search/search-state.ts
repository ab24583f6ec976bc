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

/** Brings the state forward; to be done once the files of the change are in place. Costs the parts that are others than before. */
export function advance(state: SearchState, changed: ChangedSegments): void {
  const others = [...changed].map(([name, segment]) => {
    const [before, after] = [state.segments.get(name)?.parts ?? [], segment?.parts ?? []]
    return { name, segment, gone: without(before, after), come: without(after, before) }
  })
  for (const { name, segment, gone } of others) {
    for (const { path } of live({ parts: gone })) if (state.at.get(path) === name) state.at.delete(path)
    if (segment === null) state.segments.delete(name)
    else state.segments.set(name, segment)
  }
  for (const { name, come } of others) for (const { path } of live({ parts: come })) state.at.set(path, name)
}

function without(parts: readonly Part[], others: readonly Part[]): Part[] {
  const known = new Set(others)
  return parts.filter((part) => !known.has(part))
}

/** The records of a segment by page number. */
export function pagesOf({ parts }: { parts: readonly Part[] }): readonly (Held | null)[] {
  return parts.flatMap(({ pages }) => pages)
}

/** The number of a record's page in the segment that it stands in, and the page. */
export function pageAt({ segments, at }: SearchState, path: string): { number: number; held: Held } | undefined {
  let from = 0
  for (const part of segments.get(at.get(path) ?? '')?.parts ?? []) {
    const number = numbersIn(part).get(path)
    const held = number === undefined ? undefined : part.pages[number]
    if (number !== undefined && held != null) return { number: from + number, held }
    from += part.pages.length
  }
  return undefined
}

/** Of a part's records by path the numbers of their pages. */
function numbersIn(part: Part): ReadonlyMap<string, number> {
  const known =
    numbered.get(part) ?? new Map(part.pages.flatMap((held, number) => (held === null ? [] : [[held.path, number]])))
  numbered.set(part, known)
  return known
}

const numbered = new WeakMap<Part, ReadonlyMap<string, number>>()

/** The records of a segment that are still in it. */
export function live(segment: { parts: readonly Part[] }): Held[] {
  return pagesOf(segment).filter((page) => page !== null)
}

/** The document day, in eight digits. */
export function dayIn({ id }: Held): string {
  return id.slice(0, dayLength)
}

export function weightIn({ parts }: Segment): number {
  return parts.reduce((sum, part) => sum + weightOfPart(part), 0)
}

function weightOfPart(part: Part): number {
  const known = weights.get(part) ?? live({ parts: [part] }).reduce((sum, { weight }) => sum + weight, 0)
  weights.set(part, known)
  return known
}

const weights = new WeakMap<Part, number>()
