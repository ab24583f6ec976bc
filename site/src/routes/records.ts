import { editionsOf } from '@gongkai/content-model/edition-on'
import type { Library } from '@gongkai/content-model/library'
import { editionPath, recordPath, referenceOf } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { Portal } from '../portal.ts'
import type { Route } from '../route.ts'
import { pageRestsOn } from './rests-on.ts'

/** A page for every record but the site's settings, and one for every other text of a document. */
export function recordRoutes({ library }: Portal): Route[] {
  return library.all.flatMap((record) =>
    record.type === 'site' ? [] : [recordRoute(record, library), ...editionRoutes(record, library)],
  )
}

function recordRoute(record: PublishedRecord, library: Library): Route {
  const reference = referenceOf(record)
  return { kind: 'record', path: recordPath(record), record: reference, records: pageRestsOn(record, library) }
}

/** Each text of a document that has several, the present one too: it keeps its address when the next one comes. */
function editionRoutes(record: PublishedRecord, library: Library): Route[] {
  if (record.type !== 'normative-document') return []
  const texts = editionsOf(record).filter(({ edition }) => edition.body !== undefined)
  if (texts.length < 2) return []
  const reference = referenceOf(record)
  return texts.map(({ number }) => ({
    kind: 'edition',
    path: editionPath(record, number),
    record: reference,
    edition: number,
    records: pageRestsOn(record, library),
  }))
}
