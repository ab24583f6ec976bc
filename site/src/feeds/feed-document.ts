import type { Library } from '@gongkai/content-model/library'
import { feedArchivePath, feedPath } from '@gongkai/content-model/paths'
import type { Portal } from '../portal.ts'
import { entryOf } from './entry-of.ts'
import type { FeedEntry } from './feed-entry.ts'
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

/** The newest entries of a feed. */
export function newestDocument(scope: string, portal: Portal): FeedDocument {
  const { marks, archive } = portal.feeds.newest(scope)
  return {
    scope: portal.feeds.scope(scope),
    library: portal.library,
    entries: marks.map((mark) => entryOf(mark, portal)),
    fullText: true,
    isArchive: false,
    isComplete: archive === undefined,
    ...(archive === undefined ? {} : { previousArchive: feedArchivePath(scope, archive) }),
  }
}

/** A part of a feed's archive. */
export function archiveDocument(scope: string, name: string, portal: Portal): FeedDocument {
  const feed = portal.feeds.scope(scope)
  const { part, before, after } = portal.feeds.archive(scope, name)
  return {
    scope: feed,
    library: portal.library,
    entries: part.values.map((mark) => entryOf(mark, portal)),
    fullText: feed.archivesFullText,
    isArchive: true,
    isComplete: false,
    self: feedArchivePath(scope, name),
    ...(before === undefined ? {} : { previousArchive: feedArchivePath(scope, before) }),
    ...(after === undefined ? {} : { nextArchive: feedArchivePath(scope, after) }),
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
