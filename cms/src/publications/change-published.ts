import type { TypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import { diskRefusal } from '../health/disk-refusal.ts'
import { authorise } from './authorise.ts'
import { cleared, keptFields } from './given.ts'
import { neverForGood, onlyToTheTrash } from './keep-published.ts'
import { type Begun, beginRow, dropRow, type Entry, endRow } from './log.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'
import { isPublished } from './record-of.ts'
import { release } from './release.ts'
import { noteDone } from './request-done.ts'
import { refusal } from './sentence.ts'
import { finishFirst, orLater } from './unfinished.ts'
import { withdrawal } from './withdrawal.ts'

/** A change of a record's own row: what stands there, and what is to stand there. */
export interface Change {
  readonly type: TypeName
  readonly id: string
  readonly req: Request
  /** `undefined` where the record is created. */
  readonly before: Row | undefined
  /** `undefined` where the record is deleted. */
  readonly after: Row | undefined
}

/** A change with how it is written. */
export interface Write extends Change {
  readonly write: (data: Record<string, unknown>) => Promise<Row>
}

/**
 * The gate: the one function through which everything passes that changes what is published. It refuses with a
 * sentence, or writes the change together with its row in the log of publications.
 */
export async function changePublished(payload: Payload, raw: RawDatabase, change: Write): Promise<Row> {
  try {
    await finishFirst(payload, raw)
    return await pass(payload, raw, change)
  } catch (error) {
    throw diskRefusal(error, '没有保存，也没有发布') ?? error
  }
}

async function pass(payload: Payload, raw: RawDatabase, change: Write): Promise<Row> {
  const { type, req, before, after } = change
  if (isPublished(after)) {
    await authorise(payload, raw, change)
    const released = await release(raw, { ...change, after })
    if (released.entry === undefined) return rewrite(payload, raw, change, released.data, released.unchanged)
    return logged(payload, raw, change, released.data, released.entry)
  }
  if (isPublished(before)) {
    await authorise(payload, raw, change)
    if (after === undefined) throw refusal(onlyToTheTrash)
    const entry = await withdrawal(raw, { type, req, before, after: after as Row, id: change.id })
    return logged(payload, raw, change, { ...(after as Row), ...keptFields(type, before), _status: 'draft' }, entry)
  }
  if (after === undefined) return removeUnpublished(change)
  // What lies in the trash is published nowhere, and does not say so either.
  const data: Row = { ...(after as Row), ...cleared(type, before) }
  return change.write(data._status === 'published' ? { ...data, _status: 'draft' } : data)
}

/** The log's row, then the write, then the row's place in the log: cut off anywhere, it can be finished or undone. */
async function logged(payload: Payload, raw: RawDatabase, change: Write, data: Row, entry: Entry): Promise<Row> {
  const { req, type, id } = change
  const transaction = (await req?.transactionID) !== undefined && (await req?.transactionID) !== null
  const row = await beginRow(raw, entry, transaction ? undefined : { type, id, data }, transaction ? req : undefined)
  const written = await change.write(data).catch(async (error: unknown) => {
    if (!transaction) await orLater(payload, raw, () => takeBack(raw, change, row))
    throw error
  })
  if (transaction) return written
  await orLater(payload, raw, () => endRow(raw, row))
  noteDone(req)
  return written
}

/** A write that failed may have been written in part: what stood there is put back, and the log says nothing of it. */
async function takeBack(raw: RawDatabase, { type, id, before }: Change, row: Begun): Promise<void> {
  try {
    if (before !== undefined) await raw.update(type, id, before)
    else if ((await raw.one(type, { id: { equals: id } }, { select: { id: true } })) !== undefined)
      await raw.remove(type, id)
    await dropRow(raw, row, undefined)
  } catch (cause) {
    // The row still holds the whole change, which is done again before anyone is served it by half (finish-pending.ts).
    const sentence = '数据库出错，这次办理没有写完。数据库恢复后系统会自动接着完成；请届时核对，不需要再办一次。'
    throw Object.assign(refusal(sentence, 500), { cause })
  }
}

/** Published again just as it was: nothing to log, but fields that are not published may differ. */
async function rewrite(payload: Payload, raw: RawDatabase, change: Write, data: Row, unchanged: Entry): Promise<Row> {
  const row = await beginRow(raw, unchanged, { type: change.type, id: change.id, data }, undefined)
  const written = await change.write(data).catch(async (error: unknown) => {
    await orLater(payload, raw, () => takeBack(raw, change, row))
    throw error
  })
  await orLater(payload, raw, () => dropRow(raw, row, undefined))
  return written
}

// Other records may point at what was once published, and its address stays its own: the row has to stay.
async function removeUnpublished({ before, write }: Write): Promise<Row> {
  if (before?.key) throw refusal(neverForGood)
  return write({})
}
