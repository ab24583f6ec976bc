import { feedPath } from '@gongkai/content-model/paths'
import { isInformation } from '@gongkai/content-model/types/index'
import { endingEntry } from './ending-entry.ts'
import { archiveDocument, archivePath, newestDocument } from './feed-document.ts'
import type { FeedEntry } from './feed-entry.ts'
import { feedPages } from './feed-pages.ts'
import { feedScopes } from './feed-scopes.ts'
import type { FeedSource } from './feed-source.ts'
import { recordEntry } from './record-entry.ts'
import { withdrawalEntry } from './withdrawal-entry.ts'
import { writeAtom } from './write-atom.ts'
import { writeJsonFeed } from './write-json-feed.ts'
import { writeRss } from './write-rss.ts'

/** A file of a feed: where it stands, and how it is made when it is wanted. */
export interface FeedFile {
  readonly path: string
  readonly render: () => string
}

/**
 * Every file of every feed. Files are rendered one at a time, because the texts of a large portal, several times over, do
 * not fit into memory together. The same records and day give the same bytes.
 */
export function feedFiles(source: FeedSource): readonly FeedFile[] {
  const { library } = source
  const byScope = new Map<string, FeedEntry[]>()
  for (const entry of feedEntries(source))
    for (const scope of entry.scopes) {
      const known = byScope.get(scope)
      if (known === undefined) byScope.set(scope, [entry])
      else known.push(entry)
    }
  return feedScopes(library).flatMap((scope) => {
    const pages = feedPages(byScope.get(scope.scope) ?? [], library)
    const newest = newestDocument(scope, pages, library)
    return [
      { path: feedPath(scope.scope, 'rss'), render: () => writeRss(newest) },
      { path: feedPath(scope.scope, 'atom'), render: () => writeAtom(newest) },
      { path: feedPath(scope.scope, 'json'), render: () => writeJsonFeed(newest) },
      ...pages.archives.map((page, index) => ({
        path: archivePath(scope, page),
        render: () => writeAtom(archiveDocument(scope, pages.archives, index, library)),
      })),
    ]
  })
}

/** Everything there is to tell: records, what was withdrawn, what was repealed, lapsed or annulled. */
export function feedEntries(source: FeedSource): readonly FeedEntry[] {
  const { library, tombstones } = source
  return [
    ...library.all.filter(isInformation).map((record) => recordEntry(record, source)),
    ...tombstones.map((tombstone) => withdrawalEntry(tombstone, library)),
    ...library.ofType('normative-document').flatMap((document) => endingEntry(document, source) ?? []),
  ]
}
