import { digestOf } from '@gongkai/content-model/snapshot/digest'
import type { TypeName } from '@gongkai/content-model/types/index'
import type { FlattenedField, Payload } from 'payload'
import { valuesOf } from '../fields/adapter.ts'
import { keptFields } from '../publications/given.ts'
import type { RawDatabase, Request, Row } from '../publications/raw-database.ts'
import { recordOf } from '../publications/record-of.ts'

/** A saved state of a record: all that the form shows of it, without what the system gives. */
export interface SavedVersion {
  readonly content: Readonly<Record<string, unknown>>
  readonly digest: string
  readonly savedAt: string
  /** Its id among the record's versions; `null` for a record that has none. */
  readonly version: string | null
  readonly status: 'draft' | 'published'
}

/** The state of a record that was saved last, as the form opens it. */
export async function latestVersion(payload: Payload, type: TypeName, id: string): Promise<SavedVersion> {
  const { docs } = await payload.findVersions({
    collection: type,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    pagination: false,
    showHiddenFields: true,
  })
  const [latest] = docs
  const saved: object =
    latest?.version ?? (await payload.findByID({ collection: type, id, draft: true, depth: 0, showHiddenFields: true }))
  const row = saved as Row
  const collection = payload.config.collections.find(({ slug }) => slug === type)
  if (collection === undefined) throw new Error(`Unexpected type ${type} without a collection.`)
  const content = contentOf(collection.flattenedFields, row)
  return {
    content,
    digest: digestOf(content),
    savedAt: String(latest?.updatedAt ?? row.updatedAt),
    version: latest === undefined ? null : String(latest.id),
    status: row._status === 'published' ? 'published' : 'draft',
  }
}

/** Fields that the gate or Payload gives, whatever is saved. */
const notSaved = [
  'id',
  'key',
  'indexNumber',
  'publishedOn',
  'firstReleasedAt',
  'lastReleasedAt',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
]

function contentOf(fields: readonly FlattenedField[], row: Row): Record<string, unknown> {
  const saved = fields.filter(({ name }) => !notSaved.includes(name))
  return said(saved, row)
}

/**
 * Values of fields with a word on each: what is not said at all would be taken from the latest draft when it is written, and
 * MongoDB keeps nothing of what is empty.
 */
function said(fields: readonly FlattenedField[], values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter((field) => field.type !== 'join' && !('virtual' in field && field.virtual))
      .map((field) => [field.name, saidOf(field, values[field.name])]),
  )
}

function saidOf(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'group' || field.type === 'tab') return said(field.flattenedFields, valuesOf(value))
  if (field.type === 'array')
    return Array.isArray(value) ? value.map((row: unknown) => said(field.flattenedFields, valuesOf(row))) : []
  return value ?? ('hasMany' in field && field.hasMany ? [] : null)
}

/** Whether publishing the content over a row would change nothing of what the public reads. */
export async function isPublishedAs(
  raw: RawDatabase,
  req: Request,
  { type, row, content }: { type: TypeName; row: Row; content: Readonly<Record<string, unknown>> },
): Promise<boolean> {
  const stands = await recordOf(raw, req, type, row)
  const wanted = await recordOf(raw, req, type, { ...row, ...content, ...keptFields(type, row) })
  return digestOf(stands) === digestOf(wanted)
}
