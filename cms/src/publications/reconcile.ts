import { filesIn } from '@gongkai/content-model/files-in'
import { digestOf } from '@gongkai/content-model/snapshot/digest'
import { titleOf } from '@gongkai/content-model/title-of'
import { contentTypes, isTypeName, type TypeName } from '@gongkai/content-model/types/index'
import { dayOf } from '@gongkai/content-model/values/calendar-day'
import type { Payload } from 'payload'
import { finishPending } from './finish-pending.ts'
import { beginRow, type Entry, endRow, latestRow, numberCommitted, rowsAfter, standsAfter } from './log.ts'
import { responsibleAuthority, timeZone } from './portal.ts'
import { type RawDatabase, type Row, rawDatabase } from './raw-database.ts'
import { readReconciled, writeReconciled } from './reconciled.ts'
import { isPublished, recordOf } from './record-of.ts'

export interface Scope {
  /** Everything, or only what was written since the last time. */
  readonly all: boolean
  /** Called after each record: where people work meanwhile, they come first. */
  readonly pause?: () => Promise<void>
}

/**
 * Brings the log to what is published: finishes changes that a crash cut off, and adds rows for whatever is published
 * otherwise than the log says, as after a hand in the database. Returns the number of rows added. Runs at start, and may
 * run while people work.
 *
 * Every change has its row before it is written, so what a crash cut off is known without looking at what is published: records written
 * before the last reconciliation, with a margin, need not be read again.
 */
export async function reconcile(
  payload: Payload,
  { all, pause = async () => {} }: Scope = { all: true },
): Promise<number> {
  const raw = rawDatabase(payload)
  await finishPending(payload, raw)
  await numberCommitted(raw)
  const known = await readReconciled(payload)
  const before = all ? undefined : known
  const begun = new Date()
  const since = before?.writtenBefore
  const found = new Set<string>()
  let added = 0
  for (const { name } of contentTypes)
    for await (const { id, key } of rowsOf(raw, name, since)) {
      found.add(`${name}/${key}`)
      if (await agree(raw, name, id)) added += 1
      await pause()
    }
  if (since === undefined) added += await addWithdrawals(raw, found)
  // What was found meanwhile that the log does not say is looked for at the next start.
  if (known !== undefined && (await readReconciled(payload)) === undefined) return added
  const now = new Date(begun.getTime() - margin).toISOString()
  const writtenBefore = known !== undefined && known.writtenBefore > now ? known.writtenBefore : now
  await writeReconciled(payload, { writtenBefore, allAt: before?.allAt ?? begun.toISOString() })
  return added
}

const bySystem = '系统核对'
const atOnce = 25
// Clocks of several processes differ, and a change takes its time between its row and its write.
const margin = 10 * 60_000

/** Rows that are or were published, with their keys; only those written since an instant, where one is given. */
async function* rowsOf(raw: RawDatabase, type: TypeName, since: string | undefined): AsyncGenerator<Row> {
  const written = since === undefined ? [] : [{ updatedAt: { greater_than_equal: since } }]
  for (let after = ''; ; ) {
    const where = { and: [{ key: { greater_than: after } }, ...written] }
    const rows = await raw.some(type, where, { limit: atOnce, sort: 'key', select: { key: true } })
    yield* rows
    if (rows.length < atOnce) return
    after = String(rows.at(-1)?.key)
  }
}

/** Adds the row that a record lacks; false where it lacks none. A change under way has its row, and is left alone. */
async function agree(raw: RawDatabase, type: TypeName, id: string): Promise<boolean> {
  if ((await missingEntry(raw, type, id)) === undefined) return false
  // What was read may have been changed between two readings: it counts only where nothing is changed meanwhile.
  return raw.alone(async () => {
    const entry = await missingEntry(raw, type, id)
    if (entry === undefined) return false
    // With several processes on one database only what is missing twice is missing.
    const again = await missingEntry(raw, type, id)
    if (again === undefined || again.digest !== entry.digest || again.operation !== entry.operation) return false
    await endRow(raw, await beginRow(raw, again, undefined, undefined))
    return true
  })
}

async function missingEntry(raw: RawDatabase, type: TypeName, id: string): Promise<Entry | undefined> {
  const row = await raw.one(type, { id: { equals: id } })
  if (row === undefined) return undefined
  const latest = await latestRow(raw, `${type}/${row.key}`, undefined)
  if (latest !== undefined && !isSequenced(latest)) return undefined
  const isReleased = standsAfter(latest)
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
async function addWithdrawals(raw: RawDatabase, found: ReadonlySet<string>): Promise<number> {
  const standing = new Set<string>()
  for (let after = 0; ; ) {
    const rows = await rowsAfter(raw, after, 500)
    for (const row of rows)
      if (standsAfter(row)) standing.add(row.record)
      else standing.delete(row.record)
    if (rows.length < 500) break
    after = rows.at(-1)?.sequence ?? after
  }
  let added = 0
  for (const reference of standing) {
    if (found.has(reference)) continue
    if (await raw.alone(() => withdrawLost(raw, reference))) added += 1
  }
  return added
}

async function withdrawLost(raw: RawDatabase, reference: string): Promise<boolean> {
  const [type = '', key = ''] = reference.split('/')
  const latest = await latestRow(raw, reference, undefined)
  if (latest === undefined || !standsAfter(latest) || !isSequenced(latest)) return false
  // Published for the first time since the records were read.
  if (isTypeName(type) && (await raw.one(type, { key: { equals: key } }, { select: { key: true } })) !== undefined)
    return false
  await endRow(raw, await beginRow(raw, await withdrawn(raw, latest), undefined, undefined))
  return true
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
