import type { Library } from '@gongkai/content-model/library'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { Validity } from '@gongkai/content-model/validity'
import type { ValidityChange } from '@gongkai/content-model/validity-changes'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import type { CitationResolver } from './body/citation-resolver.ts'
import type { SitemapEntry } from './describe/sitemap.ts'
import type { Division } from './divided-list.ts'
import type { FeedMark } from './feeds/feed-mark.ts'
import type { FeedScope } from './feeds/feed-scopes.ts'
import type { ListedType } from './lists/filters.ts'
import type { Shelf } from './lists/shelf.ts'

/**
 * What pages are made from: the published records, what was withdrawn or moved, and the day. Whatever a page asks of it is noted
 * (portal/asking.ts), so that the page is made again when the answer is another, and not before.
 */
export interface Portal {
  readonly library: Library
  /** The day that documents are looked at on. What turns on a day is made again on it; a page that names the day asks `checkedOn`. */
  readonly today: CalendarDay
  readonly checkedOn: () => CalendarDay
  readonly shelves: Shelves
  readonly feeds: Feeds
  readonly sitemap: Sitemap
  readonly tombstoneAt: (path: string) => Tombstone | undefined
  readonly moveAt: (path: string) => Move | undefined
  /** How many addresses say that what stood there was withdrawn, or moved. */
  readonly gone: { readonly tombstones: number; readonly moves: number }
  /** Whether a page or a file stands at an address. */
  readonly isThere: (path: string) => boolean
  /** Names of places and bodies that a line of a title must not break: 云汀市. */
  readonly placeNames: readonly string[]
  /** Finds the records that a text cites. */
  readonly citations: () => CitationResolver
  /** The validity of a document today. */
  readonly validity: (document: RecordOf<'normative-document'>) => Validity
  /** Documents whose validity is another than yesterday. */
  readonly changesToday: () => readonly ValidityChange[]
}

/** Every list of the portal. */
export interface Shelves {
  readonly whole: (type: ListedType) => Shelf
  /** The lists of a type for one filter: by the order of their vocabulary, or of their names. */
  readonly by: (type: ListedType, filter: string) => readonly Shelf[]
  /** The same with the fullest first, where the filter has no vocabulary. Every record that comes or goes may change the order. */
  readonly fullest: (type: ListedType, filter: string) => readonly Shelf[]
  readonly one: (type: ListedType, filter: string, value: string) => Shelf | undefined
  /** What stands in a section, or was published under an item of the catalogue; an empty list where nothing does. */
  readonly of: (kind: 'section' | 'item', key: string) => Shelf
  /** The list of an identifier, as routes name it. */
  readonly named: (id: string) => Shelf
}

export interface Feeds {
  readonly has: (scope: string) => boolean
  readonly all: () => readonly FeedScope[]
  readonly scope: (scope: string) => FeedScope
  /** The newest entries of a feed, the newest first, and the name of the last part of its archive, where it has one. */
  readonly newest: (scope: string) => { readonly marks: readonly FeedMark[]; readonly archive?: string }
  readonly archive: (
    scope: string,
    part: string,
  ) => {
    readonly part: Division<FeedMark>
    readonly before?: string
    readonly after?: string
  }
}

export interface Sitemap {
  readonly parts: () => readonly { readonly room: string; readonly part: Division<SitemapEntry> }[]
  readonly part: (room: string, part: string) => Division<SitemapEntry>
}
