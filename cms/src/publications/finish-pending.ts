import type { CollectionSlug, Payload } from 'payload'
import { z } from 'zod'
import { dropRow, endRow, type PendingWrite } from './log.ts'
import type { RawDatabase, Row } from './raw-database.ts'

/**
 * Does again what a crash cut off: the row of the log carries the whole change, so writing it once more makes it whole,
 * however much of it was written.
 */
export function finishPending(payload: Payload, raw: RawDatabase): Promise<number> {
  // Rows of changes under way in this process are not seen: they have theirs while they are alone.
  return raw.alone(() => finish(payload, raw))
}

async function finish(payload: Payload, raw: RawDatabase): Promise<number> {
  const rows = await raw.some('publications', { pending: { exists: true } }, { limit: 1000, sort: 'createdAt' })
  for (const row of rows) {
    const pending = pendingWrite.parse(JSON.parse(String(row.pending)))
    await writeAgain(payload, raw, pending)
    if (await saysNothingNew(raw, row)) await dropRow(raw, row, undefined)
    else await endRow(raw, row)
  }
  return rows.length
}

const pendingWrite: z.ZodType<PendingWrite> = z.object({
  type: z.string(),
  id: z.string(),
  data: z.record(z.string(), z.unknown()),
})

async function writeAgain(payload: Payload, raw: RawDatabase, { type, id, data }: PendingWrite): Promise<void> {
  const existing = await raw.one(type, { id: { equals: id } }, { select: { key: true } })
  const written = existing === undefined ? await raw.create(type, data, { id }) : await raw.update(type, id, data)
  // The version that the form shows comes after the record in every write, so it is missing too.
  const { id: _id, ...versionData } = written
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

/** A row that was only to protect a write of what was published already, just as it was. */
async function saysNothingNew(raw: RawDatabase, row: Row): Promise<boolean> {
  if (row.operation === 'withdraw') return false
  const [before] = await raw.some(
    'publications',
    { and: [{ record: { equals: row.record } }, { sequence: { exists: true } }] },
    { limit: 1, sort: '-sequence' },
  )
  return before !== undefined && before.operation !== 'withdraw' && before.digest === row.digest
}
