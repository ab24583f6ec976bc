import { excerptPath } from './excerpt-path.ts'
import type { Held, Part, Segment } from './search-state.ts'
import { listName } from './segment-list.ts'

export const listPath = `search/${listName}`

/** Paths below the site's root. */
export function segmentPaths(name: string, { table, heads, parts }: Segment): string[] {
  return [tablePath(name, table), headsPath(name, heads), ...parts.flatMap(partPaths)]
}

export function tablePath(segment: string, name: string): string {
  return `search/${segment}/${name}.table`
}

export function headsPath(segment: string, name: string): string {
  return `search/${segment}/${name}.heads`
}

export function partPaths(part: Part): string[] {
  return Object.values(pathsOfPart(part))
}

/** Where the files of a part are. */
export function pathsOfPart({ name, table, grams, places, names, facts, titles }: Omit<Part, 'pages'>) {
  return {
    table: `search/${name}/${table}.part`,
    grams: `search/${name}/${grams}.grams`,
    places: `search/${name}/${places}.places`,
    names: `search/${name}/${names}.names`,
    facts: `search/${name}/${facts}.facts`,
    titles: `search/${name}/${titles}.titles`,
  }
}

export function excerptPaths({ id, files }: Pick<Held, 'id' | 'files'>): string[] {
  return Array.from({ length: files }, (_, number) => `search/${excerptPath(id, number)}`)
}
