import { buildSearch, mergeWhenQuiet, type SearchChange, updateSearch } from '@gongkai/site/search/search-index'
import type { SearchRecord } from '@gongkai/site/search/search-record'
import { advance, openSearchState, type SearchState } from '@gongkai/site/search/search-state'
import { Random } from '../portal/random.ts'

/** The tree that the index is written into. Paths are those of its files on the site. */
export interface IndexedTree {
  readonly read: (path: string) => Promise<Uint8Array>
  readonly write: (path: string, content: Uint8Array) => void
  readonly remove: (path: string) => void
}

/**
 * The index of these records as it is after many publications: most of them stood from the beginning, a tenth of those with another text; the others came, in days of one
 * to sixty. Each day takes some off, which come again the day after, and puts the proper text in place of some others. Now and then it is quiet.
 */
export async function builtInSteps(
  keys: readonly { readonly path: string; readonly day: string }[],
  given: (paths: string[]) => Promise<SearchRecord[]>,
  { read, write, remove }: IndexedTree,
): Promise<SearchState> {
  const random = new Random('in steps')
  const shuffled = random.shuffled([...keys])
  const first = shuffled.slice(0, Math.ceil(shuffled.length * 0.7))
  const coming = shuffled.slice(first.length)
  const other = new Map(
    first.slice(0, Math.ceil(first.length / 10)).map((key, at) => [key.path, first.at(-1 - at) ?? key]),
  )
  const days = new Map(keys.map(({ path, day }) => [path, day]))
  const formerly = async (paths: string[]): Promise<SearchRecord[]> => {
    const texts = await given(paths.map((path) => other.get(path)?.path ?? path))
    return texts.map((record, at) => {
      const path = paths[at] ?? record.path
      return { ...record, path, day: days.get(path) ?? record.day ?? '' }
    })
  }
  const state = openSearchState()
  const settle = (change: SearchChange | undefined): void => {
    if (change === undefined) return
    advance(state, change.segments)
    for (const path of [...change.drop, ...change.retire]) remove(path)
  }
  settle(await buildSearch([...first], formerly, write))
  const standing = first.map(({ path }) => path)
  const revised = [...other.keys()]
  let back: string[] = []
  while (coming.length > 0 || back.length > 0 || revised.length > 0) {
    const come = coming.splice(0, 1 + random.below(60)).map(({ path }) => path)
    const again = revised.splice(0, random.below(20))
    const upserts = await given([...come, ...back, ...again.filter((path) => !back.includes(path))])
    const busy = new Set([...come, ...back, ...again, ...revised])
    const gone =
      coming.length === 0
        ? []
        : random
            .shuffled(standing)
            .slice(0, random.below(8))
            .filter((path) => !busy.has(path))
    settle(await updateSearch(state, { upserts, removed: gone }, { read, write }))
    standing.push(...come)
    back = gone
    if (random.share() < 0.1) settle(await mergeWhenQuiet(state, { read, write }))
  }
  return state
}
