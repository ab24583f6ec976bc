import type { Published } from '../content-type.ts'
import { authority } from './authority.ts'
import { bulletinIssue } from './bulletin-issue.ts'
import { catalogue } from './catalogue.ts'
import { disclosure } from './disclosure.ts'
import { interpretation } from './interpretation.ts'
import { normativeDocument } from './normative-document.ts'
import { periodical } from './periodical.ts'
import { place } from './place.ts'
import { plan } from './plan.ts'
import { section } from './section.ts'
import { site } from './site.ts'
import { standardCatalogueItem } from './standard-catalogue-item.ts'
import { topic } from './topic.ts'

/** Every content type: the list that the CMS, the snapshot and the site loop over. */
export const contentTypes = [
  normativeDocument,
  interpretation,
  bulletinIssue,
  plan,
  standardCatalogueItem,
  disclosure,
  authority,
  topic,
  section,
  place,
  periodical,
  catalogue,
  site,
] as const

export type AnyContentType = (typeof contentTypes)[number]
export type TypeName = AnyContentType['name']

/** Any published record, told apart by `type`. */
export type PublishedRecord = { [T in AnyContentType as T['name']]: Published<T> }[TypeName]

/** The published record of a type, by the type's name. */
export type RecordOf<N extends TypeName> = Extract<PublishedRecord, { readonly type: N }>

/** A record of government information: with index number, publisher, sections, days of release. */
export type InformationRecord = RecordOf<
  'normative-document' | 'interpretation' | 'bulletin-issue' | 'plan' | 'disclosure'
>

/** Whether a record is government information, as against what stands around it. */
export function isInformation(record: PublishedRecord): record is InformationRecord {
  return contentTypeNamed(record.type).role === 'information'
}

export function contentTypeNamed<N extends TypeName>(name: N): Extract<AnyContentType, { readonly name: N }> {
  const type = contentTypes.find((candidate) => candidate.name === name)
  if (type === undefined) throw new Error(`Unexpected content type "${name}".`)
  return type as Extract<AnyContentType, { readonly name: N }>
}

export function isTypeName(name: string): name is TypeName {
  return contentTypes.some((type) => type.name === name)
}
