import { filesIn } from '@gongkai/content-model/files-in'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { titleOf } from '@gongkai/content-model/title-of'
import { contentTypes, isTypeName, type TypeName } from '@gongkai/content-model/types/index'
import { dayOf } from '@gongkai/content-model/values/calendar-day'
import type { Payload } from 'payload'
import { finishPending } from './finish-pending.ts'
import { beginRow, type Entry, endRow, latestRow, numberCommitted } from './log.ts'
import { responsibleAuthority, timeZone } from './portal.ts'
import { type RawDatabase, type Row, rawDatabase } from './raw-database.ts'
import { isPublished, recordOf } from './record-of.ts'

/**
 * Brings the log to what is published: finishes changes that a crash cut off, and adds rows for whatever is published
 * otherwise than the log says, as after a hand in the database. Returns the number of rows added. Runs at start, and may
 * run while people work.
 */
export async function reconcile(payload: Payload): Promise<number> {
  const raw = rawDatabase(payload)
  await finishPending(payload, raw)
  await numberCommitted(raw)
  let added = 0
  for (const { name } of contentTypes)
    for await (const row of rowsOf(raw, name)) if (await agree(raw, name, row.id)) added += 1
  return added + (await addWithdrawals(raw))
}

const bySystem = '系统核对'
const atOnce = 200

/** Rows that are or were published. */
async function* rowsOf(raw: RawDatabase, type: TypeName): AsyncGenerator<Row> {
  for (let page = 1; ; page += 1) {
    const select = { key: true } as const
    const rows = await raw.some(type, { key: { exists: true } }, { limit: atOnce, page, sort: 'id', select })
    yield* rows
    if (rows.length < atOnce) return
  }
}

/** Adds the row that a record lacks; false where it lacks none. A change under way has its row, and is left alone. */
async function agree(raw: RawDatabase, type: TypeName, id: string): Promise<boolean> {
  const entry = await missingEntry(raw, type, id)
  if (entry === undefined) return false
  // What was read may have been changed between the two readings: only what is missing twice is missing.
  const again = await missingEntry(raw, type, id)
  if (again === undefined || again.digest !== entry.digest || again.operation !== entry.operation) return false
  await endRow(raw, await beginRow(raw, again, undefined, undefined))
  return true
}

async function missingEntry(raw: RawDatabase, type: TypeName, id: string): Promise<Entry | undefined> {
  const row = await raw.one(type, { id: { equals: id } })
  if (row === undefined) return undefined
  const latest = await latestRow(raw, `${type}/${row.key}`, undefined)
  if (latest !== undefined && !isSequenced(latest)) return undefined
  const isReleased = latest?.operation === 'publish' || latest?.operation === 'revise'
  if (!isPublished(row)) return isReleased && latest !== undefined ? withdrawn(raw, latest) : undefined
  const record = await recordOf(raw, undefined, type, row)
  const digest = digestOf(record)
  if (isReleased && latest?.digest === digest) return undefined
  return {
    ...(await now(raw)),
    record: `${type}/${record.key}`,
    title: titleOf(record),
    operation: isReleased ? 'revise' : 'publish',
    digest,
    by: bySystem,
    authority: await responsibleAuthority(raw, undefined, record),
    files: filesIn(record),
  }
}

/** Whatever the log says is published, and no row in the database is. */
async function addWithdrawals(raw: RawDatabase): Promise<number> {
  let added = 0
  const seen = new Set<string>()
  for (let page = 1; ; page += 1) {
    const rows = await raw.some('publications', {}, { limit: 1000, page, sort: '-createdAt' })
    for (const row of rows) {
      const reference = String(row.record)
      if (seen.has(reference)) continue
      seen.add(reference)
      if (row.operation === 'withdraw' || row.operation === 'move' || !isSequenced(row)) continue
      const [type = '', key = ''] = reference.split('/')
      if (!isTypeName(type) || (await raw.one(type, { key: { equals: key } }, { select: { key: true } })) !== undefined)
        continue
      await endRow(raw, await beginRow(raw, await withdrawn(raw, row), undefined, undefined))
      added += 1
    }
    if (rows.length < 1000) return added
  }
}

async function withdrawn(raw: RawDatabase, latest: Row): Promise<Entry> {
  return {
    ...(await now(raw)),
    record: String(latest.record),
    title: String(latest.title ?? ''),
    operation: 'withdraw',
    digest: String(latest.digest),
    by: bySystem,
    authority: String(latest.authority),
    reason: '该信息已停止公开。',
    files: [],
  }
}

async function now(raw: RawDatabase): Promise<{ at: string; on: string }> {
  const at = new Date().toISOString()
  return { at, on: dayOf(at, await timeZone(raw, undefined)) }
}

function isSequenced(row: Row): boolean {
  return typeof row.sequence === 'number'
}
