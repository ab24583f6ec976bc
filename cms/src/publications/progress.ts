import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { holdIn } from './hold.ts'
import { portal } from './log.ts'
import type { RawDatabase, Row } from './raw-database.ts'

/** How far the publisher is with rows of the log: what an editor sees move. Releases count up; rows of one share its number. */
export type Progress =
  | { readonly state: 'building'; readonly release: number }
  | {
      readonly state: 'live'
      readonly release: number
      readonly at: string
      readonly origin: string
      /** The day that the portal speaks of. */
      readonly today?: CalendarDay | undefined
      /** After a roll-back: the portal shows what it showed at that sequence. What was live and published after it waits again. */
      readonly backTo?: number | undefined
      /** Why a roll-back has brought nothing back: releases are held all the same. */
      readonly notBack?: string | undefined
      /** Of the rows only withdrawals are live: the rest was refused. */
      readonly onlyWithdrawals?: true | undefined
    }
  | {
      readonly state: 'failed'
      readonly release: number
      readonly failure: string
      /** So many records would go at once: an administrator has to confirm it. */
      readonly shrinkage?: number | undefined
      /** The records that stood in the way. Where any are named, only theirs fail, and all others wait. */
      readonly records?: readonly Fault[] | undefined
    }

export interface Fault {
  /** `<type>/<key>` */
  readonly record: string
  readonly field?: string | undefined
  readonly sentence: string
}

/**
 * Tells the progress of all rows up to a sequence that are not live yet. While releases are held, of these only withdrawals and
 * what is said of the portal as a whole go on.
 */
export async function tellProgress(raw: RawDatabase, upTo: number, progress: Progress): Promise<void> {
  const hold = await holdIn(raw)
  const isHeld = hold !== undefined && hold.sequence <= upTo
  const onlyWithdrawals = isHeld || (progress.state === 'live' && progress.onlyWithdrawals === true)
  // State by state, the index has the rows in the order of the log.
  for (const state of ['waiting', 'building', 'failed'])
    for (let after = 0; ; ) {
      const rows = await inState(raw, state, after, upTo)
      const going = onlyWithdrawals ? rows.filter(({ operation }) => goesOnWhenHeld.has(String(operation))) : rows
      for (const [words, ids] of worded(going, progress)) await raw.updateAll('publications', ids, words)
      if (rows.length < atOnce) break
      after = Number(rows.at(-1)?.sequence)
    }
  if (progress.state === 'live' && progress.backTo !== undefined) await publishedLaterWaits(raw, progress.backTo)
}

const atOnce = 500
const goesOnWhenHeld: ReadonlySet<string> = new Set(['withdraw', 'move', 'roll-back', 'resume'])

function inState(raw: RawDatabase, state: string, after: number, upTo: number): Promise<Row[]> {
  return raw.some(
    'publications',
    {
      and: [
        { state: { equals: state } },
        { sequence: { greater_than: after } },
        { sequence: { less_than_equal: upTo } },
      ],
    },
    {
      limit: atOnce,
      sort: 'sequence',
      select: { sequence: true, record: true, operation: true, state: true, release: true },
    },
  )
}

/** What is to be written of the rows, and of which: those that say it already are left out. */
function worded(rows: readonly Row[], progress: Progress): [Record<string, unknown>, string[]][] {
  const { release } = progress
  switch (progress.state) {
    case 'building': {
      const words = {
        state: 'building',
        release,
        releaseStartedAt: new Date().toISOString(),
        failure: null,
        field: null,
      }
      return [[words, idsOf(rows.filter((row) => row.state !== 'building' || row.release !== release))]]
    }
    case 'live': {
      const { at, origin, notBack = null } = progress
      const words = { state: 'live', release, liveAt: at, address: origin, failure: null, field: null }
      const [back, others] = [rows.filter(isRollBack), rows.filter((row) => !isRollBack(row))]
      return [
        [words, idsOf(others)],
        [{ ...words, failure: notBack }, idsOf(back)],
      ]
    }
    case 'failed': {
      const { failure, records = [] } = progress
      if (records.length === 0) return [[{ state: 'failed', release, failure, field: null }, idsOf(rows)]]
      const faults = new Map(records.map((fault) => [fault.record, fault]))
      const heldUp = `等候同批的信息：${failure}`
      return [
        ...[...faults.values()].map(({ record, field = null, sentence }): [Record<string, unknown>, string[]] => [
          { state: 'failed', release, failure: sentence, field },
          idsOf(rows.filter((row) => row.record === record)),
        ]),
        [
          { state: 'waiting', release, failure: heldUp, field: null },
          idsOf(rows.filter((row) => !faults.has(String(row.record)))),
        ],
      ]
    }
  }
}

function isRollBack({ operation }: Row): boolean {
  return operation === 'roll-back'
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id)
}

async function publishedLaterWaits(raw: RawDatabase, sequence: number): Promise<void> {
  for (let after = sequence; ; ) {
    const rows = await raw.some(
      'publications',
      { sequence: { greater_than: after } },
      { limit: atOnce, sort: 'sequence', select: { sequence: true, record: true, operation: true, state: true } },
    )
    const back = rows.filter(
      ({ state, record, operation }) => state === 'live' && record !== portal && !goesOnWhenHeld.has(String(operation)),
    )
    await raw.updateAll('publications', idsOf(back), { state: 'waiting', liveAt: null, address: null })
    if (rows.length < atOnce) return
    after = Number(rows.at(-1)?.sequence)
  }
}
