import type { Library } from '@gongkai/content-model/library'
import { feedArchivePath, feedPath } from '@gongkai/content-model/paths'
import type { FeedEntry } from './feed-entry.ts'
import type { ArchivePage, FeedPages } from './feed-pages.ts'
import type { FeedScope } from './feed-scopes.ts'
import { latest } from './latest.ts'

/** One file of a feed, before it is written in a format: the newest entries, or a page of the archive. */
export interface FeedDocument {
  readonly scope: FeedScope
  readonly library: Library
  readonly entries: readonly FeedEntry[]
  readonly fullText: boolean
  readonly isArchive: boolean
  /** The entries are all there are. */
  readonly isComplete: boolean
  /** The page of the archive itself; absent for the newest entries. */
  readonly self?: string
  readonly previousArchive?: string
  readonly nextArchive?: string
}

export function newestDocument(scope: FeedScope, { newest, archives }: FeedPages, library: Library): FeedDocument {
  const last = archives.at(-1)
  return {
    scope,
    library,
    entries: newest,
    fullText: true,
    isArchive: false,
    isComplete: archives.length === 0,
    ...(last === undefined ? {} : { previousArchive: archivePath(scope, last) }),
  }
}

export function archiveDocument(
  scope: FeedScope,
  archives: readonly ArchivePage[],
  index: number,
  library: Library,
): FeedDocument {
  const page = archives[index]
  if (page === undefined) throw new Error(`The archive of ${scope.scope} has no page at ${index}.`)
  const previous = archives[index - 1]
  const next = archives[index + 1]
  return {
    scope,
    library,
    entries: page.entries,
    fullText: scope.archivesFullText,
    isArchive: true,
    isComplete: false,
    self: archivePath(scope, page),
    ...(previous === undefined ? {} : { previousArchive: archivePath(scope, previous) }),
    ...(next === undefined ? {} : { nextArchive: archivePath(scope, next) }),
  }
}

/** The address of a feed's document in a format. Archives are kept in Atom. */
export function selfPath({ scope, self }: FeedDocument, format: 'rss' | 'atom' | 'json'): string {
  return self ?? feedPath(scope.scope, format)
}

/** When something in the document last changed; the beginning of time where it is empty. Never the time of the build. */
export function updatedAt({ entries }: FeedDocument): string {
  return latest('1970-01-01T00:00:00.000Z', ...entries.map((entry) => entry.updatedAt))
}

export function archivePath({ scope }: FeedScope, { year, page }: ArchivePage): string {
  return feedArchivePath(scope, year, page)
}
