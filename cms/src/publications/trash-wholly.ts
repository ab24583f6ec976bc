import { contentTypes } from '@gongkai/content-model/types/index'
import type { CollectionBeforeOperationHook, CollectionSlug, Payload } from 'payload'
import { addVersion } from './add-version.ts'
import { type RawDatabase, rawDatabase } from './raw-database.ts'
import { readReconciled } from './reconciled.ts'

/**
 * A record goes into the trash, and out of it, itself, and not a draft of it alone: asked for as a draft, Payload would write a version and leave the record, with what is published of
 * it, as it is.
 */
export const trashWholly: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  const { data, trash } = args as { data?: { deletedAt?: unknown }; trash?: boolean }
  const isRestoring = trash === true && data?.deletedAt === null
  return data?.deletedAt || isRestoring ? { ...args, draft: false } : args
}

/**
 * Finishes what a crash has cut off between a record and its version: lists go by versions, and would show as published what lies in the trash, where nobody could open it. Returns
 * the number of records.
 */
export async function finishTrashing(payload: Payload): Promise<number> {
  const raw = rawDatabase(payload)
  const since = (await readReconciled(payload))?.writtenBefore
  const written = since === undefined ? [] : [{ updatedAt: { greater_than_equal: since } }]
  let finished = 0
  for (const { name } of contentTypes)
    for (let after: string | undefined; ; ) {
      const later = after === undefined ? [] : [{ id: { greater_than: after } }]
      const where = { and: [{ deletedAt: { exists: true } }, ...later, ...written] }
      const rows = await raw.some(name, where, { limit: atOnce, sort: 'id', select: { key: true } })
      for (const { id } of rows) if (await raw.alone(() => finishOne(payload, raw, name, id))) finished += 1
      if (rows.length < atOnce) break
      after = rows.at(-1)?.id
    }
  return finished
}

const atOnce = 100

async function finishOne(payload: Payload, raw: RawDatabase, type: string, id: string): Promise<boolean> {
  const { docs } = await payload.db.findVersions({
    collection: type as CollectionSlug,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
  })
  const [latest] = docs
  const row = await raw.one(type, { id: { equals: id } })
  if (!row?.deletedAt || latest === undefined || (latest.version as { deletedAt?: unknown }).deletedAt) return false
  await addVersion(payload, type, row)
  return true
}
