import { recordPath } from '@gongkai/content-model/paths'
import type { TypeName } from '@gongkai/content-model/types/index'
import type { CollectionConfig } from 'payload'
import type { Environment } from '../env.ts'
import { authority } from './authority.ts'
import { bulletinIssue } from './bulletin-issue.ts'
import { catalogue } from './catalogue.ts'
import { disclosure } from './disclosure.ts'
import { files } from './files.ts'
import { interpretation } from './interpretation.ts'
import { normativeDocument } from './normative-document.ts'
import { periodical } from './periodical.ts'
import { place } from './place.ts'
import { plan } from './plan.ts'
import { publications } from './publications.ts'
import { reservations } from './reservations.ts'
import { schedules } from './schedules.ts'
import { section } from './section.ts'
import { site } from './site.ts'
import { standardCatalogueItem } from './standard-catalogue-item.ts'
import { topic } from './topic.ts'
import { users } from './users.ts'

/** One collection a content type: a type without one is a compile error. In the order of the navigation. */
const ofTypes = {
  'normative-document': normativeDocument,
  interpretation,
  plan,
  disclosure,
  'bulletin-issue': bulletinIssue,
  periodical,
  'standard-catalogue-item': standardCatalogueItem,
  catalogue,
  authority,
  section,
  topic,
  place,
  site,
} satisfies Record<TypeName, CollectionConfig>

export function collections(env: Environment): CollectionConfig[] {
  return [
    ...Object.entries(ofTypes).map(([type, collection]) =>
      leadingToPortal(type as TypeName, collection, env.portalUrl),
    ),
    files(env.filesFolder),
    publications,
    schedules,
    users({ secureCookies: env.url?.startsWith('https:') ?? false }),
    reservations,
  ]
}

/** From a published record to its page on the portal, where the CMS knows the portal's address. */
function leadingToPortal(
  type: TypeName,
  collection: CollectionConfig,
  portalUrl: string | undefined,
): CollectionConfig {
  if (portalUrl === undefined || type === 'site') return collection
  const preview = ({ key }: Record<string, unknown>) =>
    typeof key === 'string' && key !== '' ? `${portalUrl}${recordPath({ type, key })}` : null
  return { ...collection, admin: { ...collection.admin, preview } }
}
