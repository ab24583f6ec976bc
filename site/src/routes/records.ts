import { hasBody } from '@gongkai/content-model/edition-on'
import { editionPath, recordPath, referenceOf } from '@gongkai/content-model/paths'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { Route } from '../route.ts'

/** The page of a record (the site's settings have none), and one for each text of a document that has several. */
export function routesOfRecord(record: PublishedRecord): Route[] {
  if (record.type === 'site') return []
  return [{ kind: 'record', path: recordPath(record), record: referenceOf(record) }, ...editionRoutes(record)]
}

/** Each text of a document that has several, the present one too: it keeps its address when the next one comes. */
function editionRoutes(record: PublishedRecord): Route[] {
  if (record.type !== 'normative-document') return []
  const texts = record.editions.flatMap((edition, index) => (hasBody(edition) ? [index + 1] : []))
  if (texts.length < 2) return []
  return texts.map((edition) => ({
    kind: 'edition',
    path: editionPath(record, edition),
    record: referenceOf(record),
    edition,
  }))
}
