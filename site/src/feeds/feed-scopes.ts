import { informationTypes } from '@gongkai/content-model/information'
import type { Library } from '@gongkai/content-model/library'
import { folderOf, graphicsPath, listPath, partsOf, recordPath, referenceOf } from '@gongkai/content-model/paths'
import { contentTypeNamed, type InformationRecord, type RecordOf } from '@gongkai/content-model/types/index'
import { recordAt } from '../record-at.ts'

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

export const graphicScope = 'graphic-interpretations'

/** The feeds that every portal has: the site's, each type's, the graphic interpretations'. */
export const fixedScopes: readonly string[] = ['', ...informationTypes.map((type) => folderOf[type]), graphicScope]

/** The feed of a scope. Throws where the scope names neither a fixed feed nor an authority or topic of the library. */
export function feedScope(scope: string, library: Library): FeedScope {
  const { name } = library.site
  if (scope === '') return { scope, kind: 'site', title: name, path: '/', archivesFullText: false }
  if (scope === graphicScope)
    return { scope, kind: 'type', title: `图片解读 - ${name}`, path: graphicsPath, archivesFullText: false }
  const type = informationTypes.find((one) => folderOf[one] === scope)
  if (type !== undefined)
    return {
      scope,
      kind: 'type',
      title: `${contentTypeNamed(type).label} - ${name}`,
      path: listPath(type),
      archivesFullText: true,
    }
  const record = recordAt(`/${scope}/`, library)
  if (record?.type !== 'authority' && record?.type !== 'topic') throw new Error(`There is no feed of "${scope}".`)
  return {
    scope,
    kind: record.type,
    title: `${record.name} - ${name}`,
    path: recordPath(record),
    archivesFullText: false,
  }
}

/** The feed of an authority or a topic. */
export function scopeOf(record: RecordOf<'authority' | 'topic'>): string {
  return `${folderOf[record.type]}/${record.key}`
}

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
