import type { TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { authorise } from './authorise.ts'
import { contextOf } from './context.ts'
import { cleared, givenFields, keptFields } from './given.ts'
import { neverForGood, notBeforeWithdrawal } from './keep-published.ts'
import { beginRow, dropRow, type Entry, endRow } from './log.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'
import { isPublished } from './record-of.ts'
import { release } from './release.ts'
import { refusal } from './sentence.ts'
import { withdrawal } from './withdrawal.ts'

/** A write of a record's own row: what stands there, what is to stand there, and how it is written. */
export interface Change {
  readonly type: TypeName
  readonly id: string
  readonly req: Request
  /** `undefined` where the record is created. */
  readonly before: Row | undefined
  /** `undefined` where the record is deleted. */
  readonly after: Row | undefined
  readonly write: (data: Record<string, unknown>) => Promise<Row>
}

/**
 * The gate: the one function through which everything passes that changes what is published. It refuses with a
 * sentence, or writes the change together with its row in the log of publications.
 */
export async function changePublished(payload: Payload, raw: RawDatabase, change: Change): Promise<Row> {
  const { type, req, before, after } = change
  if (isPublished(after)) {
    await authorise(payload, raw, change)
    const released = await release(raw, { ...change, after })
    if (released.entry === undefined) return rewrite(raw, change, released.data, released.unchanged)
    return logged(raw, change, released.data, released.entry)
  }
  if (isPublished(before)) {
    await authorise(payload, raw, change)
    if (after === undefined) throw refusal(notBeforeWithdrawal)
    const entry = await withdrawal(raw, { type, req, before, id: change.id })
    return logged(raw, change, { ...(after as Row), ...keptFields(type, before) }, entry)
  }
  if (after === undefined) return removeUnpublished(change)
  const restoring = contextOf(req)?.kind === 'restore'
  const given = restoring ? givenFields(type, after) : cleared(type, before)
  // What lies in the trash is published nowhere, and does not say so either.
  const data: Row = { ...(after as Row), ...given }
  return change.write(data._status === 'published' ? { ...data, _status: 'draft' } : data)
}

/** The log's row, then the write, then the row's place in the log: cut off anywhere, it can be finished or undone. */
async function logged(raw: RawDatabase, change: Change, data: Row, entry: Entry): Promise<Row> {
  const { req, type, id } = change
  const transaction = (await req?.transactionID) !== undefined && (await req?.transactionID) !== null
  const row = await beginRow(raw, entry, transaction ? undefined : { type, id, data }, transaction ? req : undefined)
  const written = await change.write(data).catch(async (error: unknown) => {
    if (!transaction) await takeBack(raw, change, row)
    throw error
  })
  if (!transaction) await endRow(raw, row)
  return written
}

/** A write that failed may have been written in part: what stood there is put back, and the log says nothing of it. */
async function takeBack(raw: RawDatabase, { type, id, before }: Change, row: Row): Promise<void> {
  if (before !== undefined) await raw.update(type, id, before)
  else if ((await raw.one(type, { id: { equals: id } }, { select: { id: true } })) !== undefined)
    await raw.remove(type, id)
  await dropRow(raw, row, undefined)
}

/** Published again just as it was: nothing to log, but fields that are not published may differ. */
async function rewrite(raw: RawDatabase, change: Change, data: Row, unchanged: Entry): Promise<Row> {
  const row = await beginRow(raw, unchanged, { type: change.type, id: change.id, data }, undefined)
  try {
    return await change.write(data)
  } finally {
    await dropRow(raw, row, undefined)
  }
}

// Other records may point at what was once published, and its address stays its own: the row has to stay.
async function removeUnpublished({ before, write }: Change): Promise<Row> {
  if (before?.key) throw refusal(neverForGood)
  return write({})
}
