import { excerptPath } from './excerpt-path.ts'
import type { Held, Segment } from './search-state.ts'
import { listName } from './segment-list.ts'

export const listPath = `search/${listName}`

/** Paths below the site's root. */
export function segmentPaths(name: string, { table, grams, places, names, facts, titles }: Segment): string[] {
  return [
    tablePath(name, table),
    gramsPath(name, grams),
    placesPath(name, places),
    namesPath(name, names),
    factsPath(name, facts),
    titlesPath(name, titles),
  ]
}

export function tablePath(segment: string, name: string): string {
  return `search/${segment}/${name}.table`
}

export function gramsPath(segment: string, name: string): string {
  return `search/${segment}/${name}.grams`
}

export function placesPath(segment: string, name: string): string {
  return `search/${segment}/${name}.places`
}

export function namesPath(segment: string, name: string): string {
  return `search/${segment}/${name}.names`
}

export function factsPath(segment: string, name: string): string {
  return `search/${segment}/${name}.facts`
}

export function titlesPath(segment: string, name: string): string {
  return `search/${segment}/${name}.titles`
}

export function excerptPaths({ id, files }: Pick<Held, 'id' | 'files'>): string[] {
  return Array.from({ length: files }, (_, number) => `search/${excerptPath(id, number)}`)
}
