import type { Payload } from 'payload'
import { z } from 'zod'
import { addVersion } from './add-version.ts'
import { dropRow, endRow, isPending, numberCommitted, type PendingWrite, standsAfter, withoutPlace } from './log.ts'
import type { RawDatabase, Row } from './raw-database.ts'

/**
 * Does again what a crash cut off: the row of the log carries the whole change, so writing it once more makes it whole,
 * however much of it was written. Returns the number of changes.
 */
export function finishPending(payload: Payload, raw: RawDatabase, leftBefore?: Date): Promise<number> {
  // Rows of changes under way in this process are not seen: they have theirs while they are alone.
  return raw.alone(() => finishAlone(payload, raw, leftBefore))
}

const longUnderWay = 60_000

/**
 * Gives every row its place that can have one, for whoever reads the log. What was left pending for a minute, as where the database failed
 * between the change and its place, is finished: the person was told of it as published, or that it would be.
 */
export async function settleLog(payload: Payload, raw: RawDatabase): Promise<void> {
  const leftBefore = new Date(Date.now() - longUnderWay)
  const rows = await withoutPlace(raw)
  if (rows.some((row) => isLeft(row, leftBefore))) await finishPending(payload, raw, leftBefore)
  if (rows.some((row) => !isPending(row))) await numberCommitted(raw)
}

/** The same, for whoever is alone already. */
export async function finishAlone(payload: Payload, raw: RawDatabase, leftBefore?: Date): Promise<number> {
  const rows = (await withoutPlace(raw)).filter((row) => isLeft(row, leftBefore))
  for (const row of rows) {
    const pending = pendingWrite.parse(JSON.parse(String(row.pending)))
    await writeAgain(payload, raw, pending)
    if (await saysNothingNew(raw, row)) await dropRow(raw, row, undefined)
    else await endRow(raw, row)
  }
  return rows.length
}

function isLeft(row: Row, before: Date | undefined): boolean {
  return isPending(row) && (before === undefined || Date.parse(String(row.createdAt)) <= before.getTime())
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
  await addVersion(payload, type, written)
}

/** A row that was only to protect a write of what was published already, just as it was. */
async function saysNothingNew(raw: RawDatabase, row: Row): Promise<boolean> {
  if (!standsAfter(row)) return false
  const [before] = await raw.some(
    'publications',
    { and: [{ record: { equals: row.record } }, { sequence: { exists: true } }] },
    { limit: 1, sort: '-sequence' },
  )
  return before !== undefined && standsAfter(before) && before.digest === row.digest
}
