import { type Library, libraryOf } from '@gongkai/content-model/library'
import { filePath, referenceOf } from '@gongkai/content-model/paths'
import type { Move, Tombstone } from '@gongkai/content-model/snapshot/manifest'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import type { RecordOf } from '@gongkai/content-model/types/index'
import { type Validity, validityOn } from '@gongkai/content-model/validity'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { type CitationResolver, citationResolver } from './body/citation-resolver.ts'
import { type FeedScope, feedScopes } from './feeds/feed-scopes.ts'
import { type Shelves, shelve } from './lists/shelves.ts'
import { routes } from './routes.ts'
import { placeNamesIn } from './wording/place-names.ts'

/** Everything pages are made from: the published records, what was withdrawn or moved, and the day. Worked out once a release. */
export interface Portal {
  readonly library: Library
  readonly tombstones: readonly Tombstone[]
  readonly moves: readonly Move[]
  readonly today: CalendarDay
  readonly shelves: Shelves
  /** Whether a page or a file of the snapshot stands at an address. */
  readonly isThere: (path: string) => boolean
  /** Names of places and bodies that a line of a title must not break: 云汀市. */
  readonly placeNames: readonly string[]
  /** The feeds there are, by scope. */
  readonly feeds: ReadonlyMap<string, FeedScope>
  /** Finds the records that a text cites. */
  readonly citations: () => CitationResolver
  /** The validity of a document today. */
  readonly validity: (document: RecordOf<'normative-document'>) => Validity
}

export function openPortal(snapshot: Snapshot, today: CalendarDay): Portal {
  const library = libraryOf(snapshot)
  const known = new Map<string, Validity>()
  const validity = (document: RecordOf<'normative-document'>): Validity => {
    const reference = referenceOf(document)
    const found = known.get(reference) ?? validityOn(document, library, today)
    known.set(reference, found)
    return found
  }
  let citations: CitationResolver | undefined
  let paths: ReadonlySet<string> | undefined
  const portal: Portal = {
    library,
    isThere: (path) => {
      paths ??= new Set([...routes(portal).map((route) => route.path), ...[...snapshot.files.keys()].map(filePath)])
      return paths.has(path)
    },
    citations: () => {
      citations ??= citationResolver(library)
      return citations
    },
    placeNames: placeNamesIn(library),
    feeds: new Map(feedScopes(library).map((feed) => [feed.scope, feed])),
    tombstones: snapshot.tombstones,
    moves: snapshot.moves,
    today,
    validity,
    shelves: shelve(library, validity),
  }
  return portal
}
