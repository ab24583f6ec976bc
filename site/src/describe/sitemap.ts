import { editionOn } from '@gongkai/content-model/edition-on'
import type { Library } from '@gongkai/content-model/library'
import { isInformation } from '@gongkai/content-model/types/index'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { latest } from '../feeds/latest.ts'
import { lines, tag, words, document as xmlDocument } from '../feeds/xml.ts'
import type { Portal } from '../portal.ts'
import type { Route, RouteKind } from '../route.ts'
import { addressOf } from './address.ts'

/** The most addresses one part of a sitemap may hold; search engines take 50,000. */
export const addressesInPart = 45_000

/**
 * `sitemap.xml`, which names the parts, the parts, and `robots.txt`, by path. There are parts for each room of the portal (documents,
 * interpretations …), so that a record changes the parts of its own room only. `lastmod` is the latest release of a record
 * the page shows; a page that shows none has none.
 */
export function sitemapFiles(
  routes: readonly Route[],
  { library, today }: Pick<Portal, 'library' | 'today'>,
): ReadonlyMap<string, string> {
  const rooms = Map.groupBy(
    routes.filter((route) => !hidden.includes(route.kind) && !isPresentText(route, library, today)),
    roomOf,
  )
  const parts = [...rooms].sort(byName).flatMap(([room, standing]) => partsOf(room, standing, library))
  const index = xmlDocument(
    tag(
      'sitemapindex',
      { xmlns },
      lines(
        ...parts.map(({ path, lastmod }) =>
          tag('sitemap', {}, tag('loc', {}, words(addressOf(path, library))), ...modified(lastmod)),
        ),
      ),
    ),
  )
  return new Map([
    ['/sitemap.xml', index],
    ...parts.map(({ path, xml }): [string, string] => [path, xml]),
    ['/robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${addressOf('/sitemap.xml', library)}\n`],
  ])
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Pages nobody should come to from a search engine. */
const hidden: readonly RouteKind[] = ['not-found', 'withdrawn', 'moved', 'search', 'status']

/** The proper address of the text in force is its document's. */
function isPresentText(route: Route, library: Library, today: CalendarDay): boolean {
  if (route.kind !== 'edition') return false
  const record = library.record(route.record)
  return record?.type === 'normative-document' && editionOn(record, today).number === route.edition
}

interface Part {
  readonly path: string
  readonly xml: string
  readonly lastmod: string
}

function partsOf(room: string, routes: readonly Route[], library: Library): Part[] {
  const sorted = [...routes].sort((a, b) => (a.path < b.path ? -1 : 1))
  return Array.from({ length: Math.ceil(sorted.length / addressesInPart) }, (_, index) => {
    const pages = sorted
      .slice(index * addressesInPart, (index + 1) * addressesInPart)
      .map((route) => ({ path: route.path, lastmod: lastRelease(route, library) }))
    return {
      path: `/sitemap/${room}-${index + 1}.xml`,
      lastmod: latest(...pages.map((page) => page.lastmod)),
      xml: xmlDocument(tag('urlset', { xmlns }, lines(...pages.map((page) => entry(page, library))))),
    }
  })
}

function entry({ path, lastmod }: { path: string; lastmod: string }, library: Library): string {
  return tag('url', {}, tag('loc', {}, words(addressOf(path, library))), ...modified(lastmod))
}

function modified(lastmod: string): string[] {
  return lastmod === '' ? [] : [tag('lastmod', {}, lastmod)]
}

function lastRelease({ records }: Route, library: Library): string {
  let last = ''
  for (const reference of records) {
    const record = library.record(reference)
    if (record !== undefined && isInformation(record) && record.lastReleasedAt > last) last = record.lastReleasedAt
  }
  return last
}

/** The first step of an address; pages at the root share a room. */
function roomOf({ path }: Route): string {
  return /^\/([a-z-]+)\//.exec(path)?.[1] ?? 'pages'
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1
}
