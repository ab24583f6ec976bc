import { feedPath } from '@gongkai/content-model/paths'
import { addressOf } from '../describe/address.ts'
import { type FeedDocument, selfPath, updatedAt } from './feed-document.ts'
import type { FeedEntry } from './feed-entry.ts'
import { feedId } from './feed-id.ts'
import { document, lines, tag, words, type Xml } from './xml.ts'

/** A feed as Atom (RFC 4287), with its archives (RFC 5005) and what was withdrawn (RFC 6721). */
export function writeAtom(feed: FeedDocument): string {
  const { scope, library, entries } = feed
  const { site } = library
  const link = (rel: string, path: string | undefined, type?: string): Xml | undefined =>
    path === undefined ? undefined : tag('link', { rel, type, href: addressOf(path, library) })
  const deleted = entries.flatMap((entry) => (entry.deleted === undefined ? [] : [writeDeleted(entry.deleted)]))
  return document(
    tag(
      'feed',
      {
        xmlns: 'http://www.w3.org/2005/Atom',
        'xmlns:fh': 'http://purl.org/syndication/history/1.0',
        'xmlns:at': 'http://purl.org/atompub/tombstones/1.0',
        'xml:lang': 'zh-Hans',
      },
      lines(
        tag('id', {}, words(feedId('feed', scope.scope === '' ? 'site' : scope.scope, library))),
        tag('title', {}, words(scope.title)),
        tag('updated', {}, updatedAt(feed)),
        tag('author', {}, tag('name', {}, words(site.name)), tag('uri', {}, words(addressOf('/', library)))),
        link('self', selfPath(feed, 'atom'), 'application/atom+xml'),
        link('alternate', scope.path, 'text/html'),
        link('current', feed.isArchive ? feedPath(scope.scope, 'atom') : undefined, 'application/atom+xml'),
        link('prev-archive', feed.previousArchive, 'application/atom+xml'),
        link('next-archive', feed.nextArchive, 'application/atom+xml'),
        feed.isArchive ? tag('fh:archive', {}) : undefined,
        feed.isComplete ? tag('fh:complete', {}) : undefined,
        ...deleted,
        ...entries.map((entry) => writeEntry(entry, feed)),
      ),
    ),
  )
}

function writeEntry(entry: FeedEntry, { library, fullText }: FeedDocument): Xml {
  const address = addressOf(entry.path, library)
  return tag(
    'entry',
    { 'xml:lang': entry.language },
    lines(
      tag('id', {}, words(entry.id)),
      tag('title', {}, words(entry.title)),
      tag('link', { rel: 'alternate', type: 'text/html', href: address }),
      entry.via === undefined ? undefined : tag('link', { rel: 'via', href: entry.via }),
      ...entry.enclosures.map(({ path, mediaType, bytes, title }) =>
        tag('link', {
          rel: 'enclosure',
          type: mediaType,
          length: String(bytes),
          title,
          href: addressOf(path, library),
        }),
      ),
      tag('published', {}, entry.at),
      tag('updated', {}, entry.updatedAt),
      ...entry.authors.map((name) => tag('author', {}, tag('name', {}, words(name)))),
      ...entry.categories.map(({ term, label }) => tag('category', { term, label })),
      entry.summary === undefined ? undefined : tag('summary', {}, words(entry.summary)),
      fullText ? tag('content', { type: 'html' }, words(entry.content())) : undefined,
    ),
  )
}

function writeDeleted({ id, at, by, reason }: NonNullable<FeedEntry['deleted']>): Xml {
  const author = tag('at:by', {}, tag('name', {}, words(by)))
  return tag('at:deleted-entry', { ref: id, when: at }, author, tag('at:comment', {}, words(reason)))
}
