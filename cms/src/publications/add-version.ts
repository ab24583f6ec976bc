import type { CollectionSlug, Payload } from 'payload'
import type { Request, Row } from './raw-database.ts'

/** Writes a version of a record, which is then the latest, as Payload would have written it. */
export async function addVersion(
  payload: Payload,
  type: string,
  { id, ...versionData }: Row,
  { at = new Date().toISOString(), req }: { readonly at?: string; readonly req?: Request } = {},
): Promise<void> {
  await payload.db.createVersion({
    collectionSlug: type as CollectionSlug,
    parent: id,
    versionData: versionData as never,
    autosave: false,
    createdAt: at,
    updatedAt: at,
    returning: false,
    ...(req === undefined ? {} : { req }),
  })
}
