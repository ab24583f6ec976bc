import type { Library } from '@gongkai/content-model/library'
import { recordPath, searchPath } from '@gongkai/content-model/paths'
import { contentTypeNamed, type PublishedRecord } from '@gongkai/content-model/types/index'
import type { BreadcrumbList, Thing, WebSite, WithContext } from 'schema-dts'
import type { Portal } from '../portal.ts'
import { addressOf } from './address.ts'
import { catalogueItemNode, periodicalNode, placeNode } from './json-ld/around.ts'
import { authorityNode } from './json-ld/authority.ts'
import { bulletinNode } from './json-ld/bulletin.ts'
import { interpretationNode } from './json-ld/interpretation.ts'
import { legislationNode } from './json-ld/legislation.ts'
import { mediaNode } from './json-ld/media.ts'
import { planNode } from './json-ld/plan.ts'
import { statedProperties } from './json-ld/stated-properties.ts'

export type Described = Pick<Portal, 'library' | 'validity'>

/**
 * What a record is, in the words of schema.org. Properties that a field's definition names (`means`) are read off the
 * definition; what takes more than one field is said per type.
 */
export function recordJsonLd(record: PublishedRecord, described: Described): WithContext<Thing> {
  const { library } = described
  const address = addressOf(recordPath(record), library)
  const attachments = 'attachments' in record ? record.attachments : undefined
  return {
    '@context': 'https://schema.org',
    '@type': contentTypeNamed(record.type).means,
    '@id': address,
    url: address,
    ...statedProperties(record, library),
    ...(attachments === undefined
      ? {}
      : { associatedMedia: attachments.map(({ file, title }) => mediaNode(file, title, library)) }),
    ...ofItsType(record, described),
    // `means` of the definitions are words, not types; a test holds them against schema.org's list.
  } as unknown as WithContext<Thing>
}

function ofItsType(record: PublishedRecord, described: Described): object {
  const { library } = described
  switch (record.type) {
    case 'normative-document':
      return legislationNode(record, described)
    case 'interpretation':
      return interpretationNode(record, library)
    case 'bulletin-issue':
      return bulletinNode(record, library)
    case 'plan':
      return planNode(record, library)
    case 'standard-catalogue-item':
      return catalogueItemNode(record, library)
    case 'authority':
      return authorityNode(record, library)
    case 'periodical':
      return periodicalNode(record)
    case 'place':
      return placeNode(record)
    case 'site':
      return siteNode(library)
    default:
      return {}
  }
}

/** The portal itself, with its search. */
function siteNode(library: Library): Partial<Exclude<WebSite, string>> {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${addressOf(searchPath, library)}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const
  return {
    '@id': addressOf('/', library),
    url: addressOf('/', library),
    inLanguage: 'zh-Hans',
    potentialAction: search,
  }
}

/** The way from the home page to this page, which comes last. */
export function breadcrumbJsonLd(
  trail: readonly { readonly href: string; readonly text: string }[],
  library: Library,
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ href, text }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: addressOf(href, library),
    })),
  }
}

/** JSON-LD as it may stand inside `<script type="application/ld+json">`: nothing in it can end the element. */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
