import type { Act } from '@gongkai/content-model/acts-on'
import { editionsOf } from '@gongkai/content-model/edition-on'
import type { Library } from '@gongkai/content-model/library'
import { referenceOf } from '@gongkai/content-model/paths'
import { isInformation, type PublishedRecord } from '@gongkai/content-model/types/index'
import { type Validity, validityOn } from '@gongkai/content-model/validity'
import { turningDays } from '@gongkai/content-model/validity-changes'
import { addDays, type CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { type Citable, citableOf } from '../body/citation-resolver.ts'
import type { SitemapEntry } from '../describe/sitemap.ts'
import { sitemapEntriesOf } from '../describe/sitemap.ts'
import type { FeedMark } from '../feeds/feed-mark.ts'
import { marksOfRecord } from '../feeds/marks-of-record.ts'
import type { Member } from '../lists/growing-shelf.ts'
import { isListed } from '../lists/is-listed.ts'
import { type ShelfName, standingOf } from '../lists/standing.ts'
import type { Route } from '../route.ts'
import { routesOfRecord } from '../routes/records.ts'
import { recordItself } from './watched.ts'

/** Where a record stands in the portal, and what it is on the day: all that other pages find it by. */
export interface Facts {
  readonly routes: readonly Route[]
  readonly standing: readonly { readonly shelf: ShelfName; readonly member: Member }[]
  readonly marks: readonly FeedMark[]
  readonly mapped: readonly SitemapEntry[]
  readonly citable: Citable | undefined
  readonly validity: Validity | undefined
  /** The days on which the passing of time changes what is shown of it. */
  readonly turns: readonly CalendarDay[]
}

export function factsOf(record: PublishedRecord, library: Library, today: CalendarDay): Facts {
  const validity = record.type === 'normative-document' ? validityOn(record, library, today) : undefined
  const known = (document: PublishedRecord) =>
    validity !== undefined && referenceOf(document) === referenceOf(record) ? validity : undefined
  const source = {
    library,
    today,
    validity: (document: Parameters<typeof validityOn>[0]) => known(document) ?? validityOn(document, library, today),
  }
  return {
    routes: routesOfRecord(record),
    standing: isListed(record) ? standingOf(record, source) : [],
    marks: isInformation(record) ? marksOfRecord(record, source) : [],
    mapped: sitemapEntriesOf(record, today),
    citable: citableOf(record),
    validity: validity === undefined ? undefined : unwatched(validity),
    turns: turnsOf(record, library),
  }
}

/** With the acting documents themselves, not as they were watched: others will read of it. */
function unwatched(validity: Validity): Validity {
  const of = (act: Act): Act => ({ ...act, acting: recordItself(act.acting) })
  return {
    ...validity,
    ...(validity.by === undefined ? {} : { by: of(validity.by) }),
    amendments: validity.amendments.map((one) => (one.by === undefined ? one : { ...one, by: of(one.by) })),
  }
}

function turnsOf(record: PublishedRecord, library: Library): readonly CalendarDay[] {
  switch (record.type) {
    case 'normative-document':
      return [
        ...turningDays(record, library),
        ...editionsOf(record).flatMap(({ from, through }) => [
          ...(from === undefined ? [] : [from]),
          ...(through === undefined ? [] : [addDays(through, 1)]),
        ]),
      ]
    case 'standard-catalogue-item':
      return [record.addedOn, record.retiredOn].filter((day) => day !== undefined)
    case 'disclosure':
      return record.validThrough === undefined ? [] : [addDays(record.validThrough, 1)]
    default:
      return []
  }
}
