import { type CmsAddress, logAfter, noteExpiryAt, tellProgressAt } from '@gongkai/cms/run/cms-over-http'
import { fetchChanges, fetchSnapshot } from '@gongkai/cms/snapshot/fetch'
import type { PublicationSource } from './publisher.ts'

/** A running CMS as the publisher's source. */
export function cmsSource(cms: CmsAddress): PublicationSource {
  return {
    after: (sequence, asking) => logAfter(cms, sequence, asking),
    fetchChanges: (since, keeping) => fetchChanges(cms, since, keeping),
    fetchSnapshot: (folder, known) => fetchSnapshot(cms, folder, known),
    tell: (upTo, progress) => tellProgressAt(cms, upTo, progress),
    noteExpiry: (on, records) => noteExpiryAt(cms, on, records),
  }
}
