import type { Payload } from 'payload'
import { holdIn } from '../publications/hold.ts'
import { numberCommitted } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { isDayOver } from '../publications/release-told.ts'
import { isUrgent } from '../publications/urgent.ts'

/** A row of the log that no release has carried yet. */
export interface WaitingRow {
  readonly id: string
  readonly sequence: number
  readonly record: string
  readonly operation: string
  /** Whether no release has begun with it. */
  readonly isNew: boolean
  readonly failure: string
}

export interface Waiting {
  /** The latest of them, oldest first. */
  readonly rows: readonly WaitingRow[]
  /** Somebody asked that nothing more be waited for. */
  readonly urgent: boolean
  /** The portal speaks of a day that is over. */
  readonly isDayOver: boolean
}

// Enough to name records and to see what is new; what lies before them is released with them.
const most = 200

/** Reads off the log what is still to be released. While releases are held, only what goes on then. */
export async function waitingIn(payload: Payload): Promise<Waiting> {
  const raw = rawDatabase(payload)
  await numberCommitted(raw)
  const rows = await raw.some(
    'publications',
    { and: [{ state: { in: ['waiting', 'building', 'failed'] } }, { sequence: { exists: true } }] },
    {
      limit: most,
      sort: '-sequence',
      select: { sequence: true, record: true, operation: true, state: true, failure: true },
    },
  )
  const held = rows.length === 0 ? undefined : await holdIn(raw)
  return {
    rows: rows
      .map((row) => ({
        id: row.id,
        sequence: Number(row.sequence),
        record: String(row.record),
        operation: String(row.operation),
        isNew: row.state === 'waiting',
        failure: typeof row.failure === 'string' ? row.failure : '',
      }))
      .filter(({ operation }) => held === undefined || !isHeldBack.has(operation))
      .reverse(),
    urgent: await isUrgent(payload),
    isDayOver: await isDayOver(payload, 0),
  }
}

const isHeldBack: ReadonlySet<string> = new Set(['publish', 'revise', 'expire'])
