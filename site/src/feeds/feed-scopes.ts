import { informationTypes } from '@gongkai/content-model/information'
import type { Library } from '@gongkai/content-model/library'
import { folderOf, graphicsPath, listPath, partsOf, recordPath, referenceOf } from '@gongkai/content-model/paths'
import {
  contentTypeNamed,
  type InformationRecord,
  isInformation,
  type RecordOf,
} from '@gongkai/content-model/types/index'

/** A feed: of the whole site (scope `''`), of a type, of graphic interpretations, of an authority, of a topic. */
export interface FeedScope {
  /** What stands in the feed's address (`feedPath`). */
  readonly scope: string
  readonly kind: 'site' | 'type' | 'authority' | 'topic'
  readonly title: string
  /** The page that shows the same. */
  readonly path: string
  /** Whether its archives hold whole texts: the narrow feeds' archives say what there is, the wide ones' have it. */
  readonly archivesFullText: boolean
}

/** Every feed of the portal: the site's and each type's always, an authority's or topic's where it has something to tell. */
export function feedScopes(library: Library): readonly FeedScope[] {
  const filled = new Set(library.all.filter(isInformation).flatMap((record) => scopesOfRecord(record, library)))
  const { name } = library.site
  return [
    { scope: '', kind: 'site', title: name, path: '/', archivesFullText: true },
    ...informationTypes.map(
      (type): FeedScope => ({
        scope: folderOf[type],
        kind: 'type',
        title: `${contentTypeNamed(type).label} - ${name}`,
        path: listPath(type),
        archivesFullText: true,
      }),
    ),
    { scope: graphicScope, kind: 'type', title: `图片解读 - ${name}`, path: graphicsPath, archivesFullText: false },
    ...[...library.ofType('authority'), ...library.ofType('topic')]
      .filter((record) => filled.has(scopeOf(record)))
      .map(
        (record): FeedScope => ({
          scope: scopeOf(record),
          kind: record.type,
          title: `${record.name} - ${name}`,
          path: recordPath(record),
          archivesFullText: false,
        }),
      ),
  ]
}

/** The feed of an authority or a topic. */
export function scopeOf(record: RecordOf<'authority' | 'topic'>): string {
  return `${folderOf[record.type]}/${record.key}`
}

export const graphicScope = 'graphic-interpretations'

/** The feeds a record stands in. It stands under its topics and the topics above them. */
export function scopesOfRecord(record: InformationRecord, library: Library): readonly string[] {
  const references = [
    ...authoritiesOf(record),
    ...(record.topics ?? []).flatMap((topic) => [...lineOf(topic, library)]),
  ]
  const around = references.filter((reference) => library.record(reference) !== undefined)
  const graphic = record.type === 'interpretation' && record.form === 'graphic' ? [graphicScope] : []
  return [...new Set(['', folderOf[record.type], ...graphic, ...around.map(scopeOfReference)])]
}

function authoritiesOf(record: InformationRecord): readonly string[] {
  switch (record.type) {
    case 'normative-document':
      return [record.publisher, ...(record.issuers ?? []).flatMap(({ authority }) => authority ?? [])]
    case 'plan':
      return [record.publisher, ...record.compiledBy]
    default:
      return [record.publisher]
  }
}

function* lineOf(topic: string, library: Library, below: ReadonlySet<string> = new Set()): Generator<string> {
  const record = library.record(topic)
  if (record?.type !== 'topic' || below.has(topic)) return
  yield referenceOf(record)
  if (record.parent !== undefined) yield* lineOf(record.parent, library, new Set([...below, topic]))
}

function scopeOfReference(reference: string): string {
  const { type, key } = partsOf(reference)
  return `${folderOf[type]}/${key}`
}
