import { contentTypeNamed, type PublishedRecord, type TypeName } from '@gongkai/content-model/types/index'
import { publishFields } from '../fields/fields.ts'
import { withLookups } from './lookups.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'

/** A stored row as it is published, or would be. Whether it may be is for `validateRecord` to say. */
export function recordOf(raw: RawDatabase, req: Request, type: TypeName, row: Row): Promise<PublishedRecord> {
  const { fields } = contentTypeNamed(type)
  return withLookups(
    raw,
    req,
    (context) => ({ type, key: row.key, ...publishFields(fields, row, context) }) as unknown as PublishedRecord,
  )
}

/** The record of a reference as it is published; `undefined` where it is not. */
export async function publishedRecord(
  raw: RawDatabase,
  req: Request,
  reference: string,
): Promise<PublishedRecord | undefined> {
  const slash = reference.indexOf('/')
  const type = reference.slice(0, slash) as TypeName
  const row = await raw.one(type, { key: { equals: reference.slice(slash + 1) } }, { req })
  return row !== undefined && isPublished(row) ? recordOf(raw, req, type, row) : undefined
}

export function isPublished(row: Row | undefined): row is Row {
  return row !== undefined && row._status === 'published' && !row.deletedAt
}
