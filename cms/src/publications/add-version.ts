import type { CollectionSlug, Payload } from 'payload'
import type { Row } from './raw-database.ts'

/** Writes the version that a record's row lacks, as Payload would have written it. */
export async function addVersion(payload: Payload, type: string, { id, ...versionData }: Row): Promise<void> {
  const at = new Date().toISOString()
  await payload.db.createVersion({
    collectionSlug: type as CollectionSlug,
    parent: id,
    versionData: versionData as never,
    autosave: false,
    createdAt: at,
    updatedAt: at,
    returning: false,
  })
}
