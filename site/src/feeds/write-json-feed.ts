import { subscriptionsPath } from '@gongkai/content-model/paths'
import { addressOf } from '../describe/address.ts'
import { type FeedDocument, selfPath } from './feed-document.ts'
import type { FeedEntry } from './feed-entry.ts'

/** A feed as JSON Feed 1.1. `_archives` leads to the older entries, which are kept in Atom. */
export function writeJsonFeed(feed: FeedDocument): string {
  const { scope, library, entries } = feed
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: scope.title,
    home_page_url: addressOf(scope.path, library),
    feed_url: addressOf(selfPath(feed, 'json'), library),
    description: library.site.description,
    language: 'zh-Hans',
    authors: [{ name: library.site.name, url: addressOf('/', library) }],
    ...(feed.previousArchive === undefined
      ? {}
      : {
          _archives: {
            about: addressOf(subscriptionsPath, library),
            prev_archive: addressOf(feed.previousArchive, library),
          },
        }),
    items: entries.map((entry) => itemOf(entry, feed)),
  }
  return `${JSON.stringify(json, null, 1)}\n`
}

function itemOf(entry: FeedEntry, { library }: FeedDocument): object {
  return {
    id: entry.id,
    url: addressOf(entry.path, library),
    ...(entry.via === undefined ? {} : { external_url: entry.via }),
    title: entry.title,
    content_html: entry.content(),
    ...(entry.summary === undefined ? {} : { summary: entry.summary }),
    date_published: entry.at,
    date_modified: entry.updatedAt,
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.categories.map(({ label }) => label),
    language: entry.language,
    ...(entry.enclosures.length === 0
      ? {}
      : {
          attachments: entry.enclosures.map(({ path, mediaType, bytes, title }) => ({
            url: addressOf(path, library),
            mime_type: mediaType,
            title,
            size_in_bytes: bytes,
          })),
        }),
  }
}
