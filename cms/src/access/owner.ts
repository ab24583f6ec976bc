import type { TypeName } from '@gongkai/content-model/types/index'

/**
 * The relation that says whose record it is. Records without one (the structure of the portal: authorities, topics,
 * settings) belong to administrators.
 */
export const ownerField: Readonly<Record<TypeName, string | null>> = {
  'normative-document': 'publisher',
  interpretation: 'publisher',
  'bulletin-issue': 'publisher',
  plan: 'publisher',
  disclosure: 'publisher',
  'standard-catalogue-item': 'catalogue.authority',
  catalogue: 'authority',
  place: 'authority',
  periodical: 'sponsor',
  section: null,
  authority: null,
  topic: null,
  site: null,
}
