import { excerptPath } from './excerpt-path.ts'
import type { Held, Segment } from './search-state.ts'

/** The file that the search page reads first, and the only one whose content changes under its name. */
export const listPath = 'search/segments.json'

/** Paths below the site's root. */
export function segmentPaths(name: string, { meta, filter, chunks }: Segment): string[] {
  return [metaPath(name, meta), filterPath(name, filter), ...chunks.map((chunk) => chunkPath(name, chunk))]
}

export function metaPath(segment: string, name: string): string {
  return `search/${segment}/pagefind.${name}.pf_meta`
}

export function filterPath(segment: string, name: string): string {
  return `search/${segment}/filter/${name}.pf_filter`
}

export function chunkPath(segment: string, name: string): string {
  return `search/${segment}/index/${name}.pf_index`
}

export function excerptPaths({ id, files }: Pick<Held, 'id' | 'files'>): string[] {
  return Array.from({ length: files }, (_, number) => `search/${excerptPath(id, number)}`)
}
