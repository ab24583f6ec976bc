import { editionOn } from '@gongkai/content-model/edition-on'
import type { Library } from '@gongkai/content-model/library'
import { isInformation, type PublishedRecord } from '@gongkai/content-model/types/index'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import type { Division } from '../divided-list.ts'
import { latest } from '../feeds/latest.ts'
import { lines, tag, words, document as xmlDocument } from '../feeds/xml.ts'
import type { Portal } from '../portal.ts'
import type { RouteKind } from '../route.ts'
import { routesOfRecord } from '../routes/records.ts'
import { addressOf } from './address.ts'

/** An address of the sitemap. `lastmod` is the latest release of the record whose page it is, empty for lists. */
export interface SitemapEntry {
  readonly path: string
  readonly lastmod: string
}

/** Addresses usually in one part: a record changes the part it stands in, and no other. Search engines take 50,000. */
export const usualPart = 512

export const sitemapPath = '/sitemap.xml'
export const robotsPath = '/robots.txt'

export function sitemapPartPath(room: string, part: string): string {
  return `/sitemap/${room}-${part}.xml`
}

/** `sitemap.xml`, which names the parts. There are parts for each room of the portal: documents, interpretations … */
export function writeSitemap({ sitemap, library }: Pick<Portal, 'sitemap' | 'library'>): string {
  return xmlDocument(
    tag(
      'sitemapindex',
      { xmlns },
      lines(
        ...sitemap.parts().map(({ room, part }) => {
          const loc = tag('loc', {}, words(addressOf(sitemapPartPath(room, part.name), library)))
          return tag('sitemap', {}, loc, ...modified(latest(...part.values.map(({ lastmod }) => lastmod))))
        }),
      ),
    ),
  )
}

export function writeSitemapPart({ values }: Division<SitemapEntry>, library: Library): string {
  return xmlDocument(
    tag(
      'urlset',
      { xmlns },
      lines(
        ...values.map(({ path, lastmod }) =>
          tag('url', {}, tag('loc', {}, words(addressOf(path, library))), ...modified(lastmod)),
        ),
      ),
    ),
  )
}

export function writeRobots(library: Library): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(sitemapPath, library)}\n`
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Pages nobody should come to from a search engine. */
export function isHidden(kind: RouteKind): boolean {
  return hidden.includes(kind)
}

const hidden: readonly RouteKind[] = ['not-found', 'withdrawn', 'moved', 'search', 'status']

/** The addresses of a record. The proper address of the text in force is its document's. */
export function sitemapEntriesOf(record: PublishedRecord, today: CalendarDay): SitemapEntry[] {
  const lastmod = isInformation(record) ? record.lastReleasedAt : ''
  const present = record.type === 'normative-document' ? editionOn(record, today).number : 0
  return routesOfRecord(record)
    .filter((route) => route.kind !== 'edition' || route.edition !== present)
    .map(({ path }) => ({ path, lastmod }))
}

/** The first step of an address; pages at the root share a room. */
export function roomOf(path: string): string {
  return /^\/([a-z-]+)\//.exec(path)?.[1] ?? 'pages'
}

function modified(lastmod: string): string[] {
  return lastmod === '' ? [] : [tag('lastmod', {}, lastmod)]
}
