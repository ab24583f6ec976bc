import { type BuiltPart, partName } from './build-part.ts'
import { segmentName } from './build-segment.ts'
import {
  type Beginning,
  byDay,
  type Divided,
  divided,
  division,
  type Limits,
  usualLimits,
  weightOf,
} from './division.ts'
import { prepare, readable, restore } from './prepare.ts'
import type { SearchRecord } from './search-record.ts'
import {
  dayIn,
  type Held,
  live,
  openSearchState,
  pageAt,
  pagesOf,
  type SearchState,
  type Segment,
  weightIn,
} from './search-state.ts'
import { besideOthers, openBuilders } from './segment-builders.ts'
import { type SearchChange, type SearchTree, SegmentChange } from './segment-change.ts'
import { excerptPaths } from './segment-files.ts'
import { takeOutPages } from './take-out-pages.ts'

export type { SearchChange, SearchTree }

export interface SearchUpdates {
  /** New records and new versions of records. */
  upserts: SearchRecord[]
  /** Paths of records that are no longer there. */
  removed: string[]
}

/** How the index is divided and kept in shape, by weight (division.ts); smaller numbers are for tests. */
export interface SearchShape extends Limits {
  /** A small segment takes in what is new as long as it then weighs no more than that: so much is indexed again at a publish. */
  open: number
  /** From that weight on a segment is no longer small. */
  small: number
  /** There are never more small segments than that. */
  count: number
  /** So much is indexed again in one step of `mergeWhenQuiet`. */
  merged: number
}

export const usualShape: SearchShape = { ...usualLimits, open: 80_000, small: 1_000_000, count: 8, merged: 1_500_000 }

/**
 * Builds the whole index into a tree that has none. `keys` says which records there are; `records` gives those of some paths,
 * and is asked for few at a time, so that the texts of no more than a few parts are in memory.
 */
export async function buildSearch(
  keys: { path: string; day?: string }[],
  records: (paths: string[]) => Promise<SearchRecord[]>,
  write: SearchTree['write'],
  shape = usualShape,
): Promise<SearchChange> {
  refuseTwins(keys)
  const change = new SegmentChange(openSearchState(), { write })
  const builders = openBuilders(besideOthers)
  const beginning = division(shape)
  let part: SearchRecord[] = []
  const end = async (of: Beginning): Promise<void> => {
    if (of === undefined || part.length === 0) return
    await builders.part(part, (built) => change.addPart(built, () => true))
    if (of === 'segment') builders.segment((built) => change.add(built))
    part = []
  }
  try {
    const sorted = keys.toSorted(byDay)
    for (const some of inGroups(sorted, readAtOnce)) {
      for (const record of await inOrder(some, records)) {
        await end(beginning({ path: record.path, weight: weightOf(record) }))
        part.push(record)
      }
    }
    await end('segment')
    await builders.finish()
  } finally {
    await builders.close()
  }
  return change.close()
}

/**
 * Brings the index forward by some records. What is new goes into small segments; what was replaced or withdrawn is taken out
 * of every file that holds it. Costs what changed, and for each larger segment that held one of the records the rewriting of
 * its files. Paths that are not in the index may be removed, and records that are in it as they are may be put: nothing is done.
 */
export async function updateSearch(
  state: SearchState,
  { upserts, removed }: SearchUpdates,
  tree: SearchTree,
  shape = usualShape,
): Promise<SearchChange> {
  refuseTwins(upserts)
  const change = new SegmentChange(state, tree)
  const added = upserts.map(readable).filter((record) => {
    const known = pageAt(state, record.path)
    return known === undefined || known.held.id !== prepare(record).id
  })
  const gone = pagesAt(state, [...removed, ...added.map(({ path }) => path)])
  for (const [name, pages] of gone) {
    for (const [number, held] of pagesOf(segmentAt(state, name)).entries()) {
      if (held !== null && pages.has(number)) change.dropText(held)
    }
  }
  const taken = takenIn(state, gone, added, shape)
  const edited: string[] = []
  for (const name of gone.keys()) {
    if (taken.includes(name)) continue
    if (remaining(state, gone, name).length === 0) change.remove(name, true)
    else edited.push(name)
  }
  await eachInTurn(edited, async (name) => {
    const segment = segmentAt(state, name)
    const pages = pagesOf(segment)
    const tokens = new Map<number, string[]>()
    for (const some of inGroups([...(gone.get(name) ?? [])], readAtOnce))
      for (const [page, own] of await Promise.all(some.map((page) => tokensOf(pages, page, tree.read))))
        tokens.set(page, own)
    await change.edit(name, segment, await takeOutPages({ name, segment, gone: tokens }, tree))
  })
  const again = taken.flatMap((name) => remaining(state, gone, name))
  for (const name of taken) change.remove(name, gone.has(name))
  await buildAnew(change, added, again, tree, shape)
  return change.close()
}

/** Two at a time: a large segment takes a processor and a quarter of a gigabyte. All are over before a failure is told. */
async function eachInTurn(names: readonly string[], edit: (name: string) => Promise<void>): Promise<void> {
  const left = names.values()
  const lane = async (): Promise<void> => {
    for (const name of left) await edit(name)
  }
  for (const one of await Promise.allSettled([lane(), lane()])) if (one.status === 'rejected') throw one.reason
}

/**
 * One step towards fewer small segments, of bounded cost; nothing where there is nothing to be merged. A segment is merged only
 * with others that are together not much smaller, so that a record is indexed again a few times and no more.
 */
export async function mergeWhenQuiet(
  state: SearchState,
  tree: SearchTree,
  shape = usualShape,
): Promise<SearchChange | undefined> {
  const chosen: string[] = []
  let weight = 0
  for (const { name, weight: own } of small(state, new Map(), shape)) {
    if (weight + own > shape.merged || (chosen.length > 0 && own > 2 * weight)) break
    chosen.push(name)
    weight += own
  }
  if (chosen.length < 2) return undefined
  const change = new SegmentChange(state, tree)
  for (const name of chosen) change.remove(name, false)
  const again = chosen.flatMap((name) => live(segmentAt(state, name)))
  await buildAnew(change, [], again, tree, shape)
  return change.close()
}

/** Divides the index as a build of the same records does, so that its files are the same, byte for byte. Costs the segments that differ. */
export async function compactSearch(
  state: SearchState,
  { read, write }: SearchTree,
  shape = usualShape,
): Promise<SearchChange> {
  const change = new SegmentChange(state, { write })
  const all = [...state.segments.values()].flatMap(live).map((held) => ({ ...held, day: dayIn(held) }))
  const wanted = new Map(divided(all, shape).map((parts) => [segmentName(parts.map(partName)), parts]))
  // A segment that lost a page still has the name of what it was.
  const stays = (name: string): boolean => {
    const segment = state.segments.get(name)
    return wanted.has(name) && segment !== undefined && !pagesOf(segment).includes(null)
  }
  for (const name of state.segments.keys()) if (!stays(name)) change.remove(name, false)
  const builders = openBuilders()
  try {
    for (const [name, parts] of wanted) {
      if (stays(name)) continue
      for (const pages of parts)
        await builders.part(await readRecords(pages, read), async (built) => {
          refuseAltered(built, pages)
          await change.addPart(built, () => false)
        })
      builders.segment((built) => change.add(built))
    }
    await builders.finish()
  } finally {
    await builders.close()
  }
  return change.close()
}

/** New segments of records that are new, and of others that are read back from their texts. */
async function buildAnew(
  change: SegmentChange,
  added: SearchRecord[],
  again: Held[],
  { read }: SearchTree,
  shape: SearchShape,
): Promise<void> {
  const records = [...added, ...(await readRecords(again, read))]
  const isNew = new Set(added.map(({ path }) => path))
  const builders = openBuilders()
  try {
    for (const parts of divided(records.map(weighed), shape)) {
      for (const part of parts)
        await builders.part(
          part.map(({ record }) => record),
          async (built) => {
            refuseAltered(built, again)
            await change.addPart(built, (path) => isNew.has(path))
          },
        )
      builders.segment((built) => change.add(built))
    }
    await builders.finish()
  } finally {
    await builders.close()
  }
}

/** The name that follows from a record says whether what was read back is what was indexed. */
function refuseAltered({ part }: BuiltPart, again: Held[]): void {
  const names = new Map(live({ parts: [part] }).map(({ path, id }) => [path, id]))
  for (const { path, id, files } of again) {
    if (names.has(path) && names.get(path) !== id) throw alteredText({ path, id, files })
  }
}

function weighed(record: SearchRecord): Divided & { day?: string; record: SearchRecord } {
  const { path, day } = record
  return { path, weight: weightOf(record), ...(day === undefined ? {} : { day }), record }
}

const readAtOnce = 50

async function inOrder(
  keys: readonly { path: string; day?: string }[],
  records: (paths: string[]) => Promise<SearchRecord[]>,
): Promise<SearchRecord[]> {
  const given = new Map((await records(keys.map(({ path }) => path))).map((record) => [record.path, record]))
  return keys.map(({ path, day }) => {
    const record = given.get(path)
    if (record === undefined) throw new Error(`No record for search was given for the path ${path}.`)
    if (record.day !== day) throw new Error(`The record for search ${path} has the day ${record.day}, expected ${day}.`)
    return readable(record)
  })
}

function alteredText({ path, id, files }: Pick<Held, 'path' | 'id' | 'files'>): Error {
  const [file] = excerptPaths({ id, files })
  return new Error(`The search text of ${path} (${file}) is not what was indexed. Build the search index again.`)
}

/** A page's number, and the tokens by which it is indexed. */
async function tokensOf(
  pages: readonly (Held | null)[],
  page: number,
  read: SearchTree['read'],
): Promise<[number, string[]]> {
  const held = pages[page]
  if (held === undefined || held === null)
    throw new Error(`Unexpected page ${page} of a search segment, which it does not have.`)
  const { id, tokens } = prepare(await readRecord(held, read))
  if (id !== held.id) throw alteredText(held)
  return [page, tokens]
}

/** Some at a time: a segment has thousands of texts, and a process only so many open files. */
async function readRecords(all: readonly Held[], read: SearchTree['read']): Promise<SearchRecord[]> {
  const records: SearchRecord[] = []
  for (const some of inGroups(all, readAtOnce))
    records.push(...(await Promise.all(some.map((held) => readRecord(held, read)))))
  return records
}

function* inGroups<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

async function readRecord(held: Held, read: SearchTree['read']): Promise<SearchRecord> {
  return restore(await Promise.all(excerptPaths(held).map(read)))
}

function refuseTwins(records: { path: string }[]): void {
  const seen = new Set<string>()
  for (const { path } of records) {
    if (seen.has(path))
      throw new Error(`Two records for search have the path ${path}, expected one. Check where the records are made.`)
    seen.add(path)
  }
}

function segmentAt(state: SearchState, name: string): Segment {
  const segment = state.segments.get(name)
  if (segment === undefined) throw new Error(`Unexpected search segment ${name}, which the state does not know.`)
  return segment
}

type Gone = Map<string, Set<number>>

/** The pages of the records with these paths, by segment. A path that is not in the index has none. */
function pagesAt(state: SearchState, paths: string[]): Gone {
  const gone: Gone = new Map()
  for (const path of paths) {
    const name = state.at.get(path)
    const page = pageAt(state, path)
    if (name !== undefined && page !== undefined) gone.set(name, (gone.get(name) ?? new Set()).add(page.number))
  }
  return gone
}

function remaining(state: SearchState, gone: Gone, name: string): Held[] {
  const pages = gone.get(name)
  return pagesOf(segmentAt(state, name)).flatMap((held, page) => (held === null || pages?.has(page) ? [] : [held]))
}

/** The small segments, the lightest first. */
function small(state: SearchState, gone: Gone, shape: SearchShape): { name: string; weight: number }[] {
  return [...state.segments]
    .map(([name, segment]) => ({
      name,
      weight: gone.has(name)
        ? remaining(state, gone, name).reduce((sum, { weight }) => sum + weight, 0)
        : weightIn(segment),
    }))
    .filter(({ weight }) => weight > 0 && weight < shape.small)
    .sort((one, other) => one.weight - other.weight || (one.name < other.name ? -1 : 1))
}

/** Small segments that are indexed again together with what is new. */
function takenIn(state: SearchState, gone: Gone, added: SearchRecord[], shape: SearchShape): string[] {
  const weight = added.reduce((sum, record) => sum + weightOf(record), 0)
  if (weight === 0) return []
  const candidates = small(state, gone, shape)
  const fits = (candidates[0]?.weight ?? 0) + weight <= shape.open ? 1 : 0
  const tooMany = candidates.length + (weight < shape.small ? 1 : 0) - shape.count
  return candidates.slice(0, Math.max(fits, tooMany <= 0 ? 0 : tooMany + 1)).map(({ name }) => name)
}
