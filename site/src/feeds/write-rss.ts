import { addressOf } from '../describe/address.ts'
import { type FeedDocument, selfPath, updatedAt } from './feed-document.ts'
import type { FeedEntry } from './feed-entry.ts'
import { document, lines, tag, words, type Xml } from './xml.ts'

/** A feed as RSS 2.0. What RSS has no word for (updates, links of the feed) is said in Atom's words. */
export function writeRss(feed: FeedDocument): string {
  const { scope, library, entries } = feed
  const link = (rel: string, path: string | undefined, type: string): Xml | undefined =>
    path === undefined ? undefined : tag('atom:link', { rel, type, href: addressOf(path, library) })
  return document(
    tag(
      'rss',
      {
        version: '2.0',
        'xmlns:atom': 'http://www.w3.org/2005/Atom',
        'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:fh': 'http://purl.org/syndication/history/1.0',
      },
      tag(
        'channel',
        {},
        lines(
          tag('title', {}, words(scope.title)),
          tag('link', {}, words(addressOf(scope.path, library))),
          tag('description', {}, words(library.site.description)),
          tag('language', {}, 'zh-CN'),
          tag('lastBuildDate', {}, rssDate(updatedAt(feed))),
          link('self', selfPath(feed, 'rss'), 'application/rss+xml'),
          link('prev-archive', feed.previousArchive, 'application/atom+xml'),
          feed.isComplete ? tag('fh:complete', {}) : undefined,
          ...entries.map((entry) => writeItem(entry, feed)),
        ),
      ),
    ),
  )
}

function writeItem(entry: FeedEntry, { library, fullText }: FeedDocument): Xml {
  // RSS has room for one file; the text names them all.
  const [enclosure] = entry.enclosures
  return tag(
    'item',
    {},
    lines(
      tag('guid', { isPermaLink: 'false' }, words(entry.id)),
      tag('title', {}, words(entry.title)),
      tag('link', {}, words(addressOf(entry.path, library))),
      tag('pubDate', {}, rssDate(entry.at)),
      tag('atom:updated', {}, entry.updatedAt),
      ...entry.authors.map((name) => tag('dc:creator', {}, words(name))),
      ...entry.categories.map(({ label }) => tag('category', {}, words(label))),
      entry.summary === undefined ? undefined : tag('description', {}, words(words(entry.summary))),
      enclosure === undefined
        ? undefined
        : tag('enclosure', {
            url: addressOf(enclosure.path, library),
            length: String(enclosure.bytes),
            type: enclosure.mediaType,
          }),
      fullText ? tag('content:encoded', {}, words(entry.content())) : undefined,
    ),
  )
}

/** Fri, 06 Jun 2025 01:30:00 GMT */
function rssDate(instant: string): string {
  return new Date(instant).toUTCString()
}
