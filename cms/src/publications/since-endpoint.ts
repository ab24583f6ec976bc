import type { Endpoint, Payload } from 'payload'
import { hasRole, hasService } from '../access/person.ts'
import type { Deed } from './deed.ts'
import { settleLog } from './finish-pending.ts'
import { type Hold, holdIn } from './hold.ts'
import { lastSequence, type Publication, rowsAfter } from './log.ts'
import { type RawDatabase, rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'
import { shrinkageIn } from './shrinkage.ts'
import { isUrgent } from './urgent.ts'

/** What the publisher asks for. */
export interface Since {
  readonly last: number
  /** What the row at the sequence asked for says: another log has another there. None at zero, or where there is no such row. */
  readonly mark: string | null
  /** At most 500 rows after the sequence asked for, oldest first; titles are for people within. */
  readonly rows: readonly Omit<Publication, 'title'>[]
  /** With the place of the roll-back in the log. */
  readonly held: (Hold & { readonly sequence: number }) | null
  /** Somebody asked that nothing more be waited for. */
  readonly urgent: boolean
  /** So many records may go at once, and who says so. */
  readonly confirmed: (Deed & { readonly count: number }) | null
}

/**
 * `GET /api/publications/since?sequence=N[&wait=SECONDS]` → Since. With `wait` (25 at most) the answer comes as soon as there is something after N, or
 * haste is asked for, or releases are held or go on; otherwise when the time is over.
 */
export const sinceEndpoint: Omit<Endpoint, 'root'> = {
  path: '/since',
  method: 'get',
  handler: async (req) => {
    if (!hasService(req.user, 'exporter') && !hasRole(req.user, 'administrator')) throw refusal('没有权限。', 403)
    const sequence = Number(req.searchParams.get('sequence') ?? 0)
    if (!Number.isInteger(sequence) || sequence < 0) throw refusal('序号应为不小于零的整数。')
    const wait = Number(req.searchParams.get('wait') ?? 0)
    if (!(wait >= 0 && wait <= 25)) throw refusal('等待时间应为0至25秒。')
    return Response.json(await whenNew(req.payload, sequence, wait * 1000, req.signal ?? undefined), {
      headers: { 'cache-control': 'no-store' },
    })
  },
}

// What another process wrote is told to nobody here: it is looked for.
const looksEvery = 1000

async function whenNew(payload: Payload, sequence: number, wait: number, gone?: AbortSignal): Promise<Since> {
  const { news } = rawDatabase(payload)
  const end = Date.now() + wait
  for (;;) {
    // Asked for first: what comes while the log is read is not missed.
    const next = news.next(Math.max(0, Math.min(looksEvery, end - Date.now())))
    const answer = await since(payload, sequence)
    if (answer.rows.length > 0 || answer.urgent || Date.now() >= end || gone?.aborted) return answer
    await next
  }
}

async function since(payload: Payload, sequence: number): Promise<Since> {
  const raw = rawDatabase(payload)
  await settleLog(payload, raw)
  // Haste is asked for after what it is asked for: who is told of the one is told of the other.
  const urgent = await isUrgent(payload)
  const rows = await rowsAfter(raw, sequence, 500)
  const [hold, shrinkage] = await Promise.all([holdIn(raw), shrinkageIn(payload)])
  return {
    last: await lastSequence(raw),
    mark: await markAt(raw, sequence),
    rows: rows.map(({ title: _title, ...row }) => row),
    held: hold === undefined ? null : { by: hold.by, at: hold.at, reason: hold.reason, sequence: hold.sequence },
    urgent,
    confirmed: shrinkage?.confirmed === undefined ? null : { ...shrinkage.confirmed, count: shrinkage.count },
  }
}

async function markAt(raw: RawDatabase, sequence: number): Promise<string | null> {
  const [row] = await rowsAfter(raw, sequence - 1, 1)
  return row?.sequence === sequence ? `${row.at} ${row.operation} ${row.record}` : null
}
