import { setTimeout as pause } from 'node:timers/promises'
import type { LogAfter } from '@gongkai/cms/run/cms-over-http'
import { ProblemsFound } from '../release/refuse-problems.ts'
import { disturbance } from './disturbance.ts'
import type { PublicationSource, Publisher } from './publisher.ts'

/** Seconds. */
export interface Patience {
  /** How long a question to the log may stay open. */
  readonly question: number
  /** Where many publish at once: how long nothing has to have come, and how long the first of them waits for others at most. */
  readonly quiet: number
  readonly gather: number
  /** After a failure that is of the moment: a full disk, a CMS that does not answer. */
  readonly retry: number
}

export const usualPatience: Patience = { question: 20, quiet: 0.8, gather: 3, retry: 5 }

/** So many publications at once are many: more are likely to follow. */
const many = 3

/**
 * Publishes again and again until the signal aborts: as soon as the log says something new, and when a day begins. One publication goes at once; where
 * many come together they are gathered for a moment, so that few releases carry them. Withdrawals and whoever asked for haste are not waited for.
 * Failures are told and never end it: what is wrong in a record waits until something changes, what is wrong with the machine is tried again.
 */
export async function watch(
  publisher: Publisher,
  source: Pick<PublicationSource, 'after'>,
  say: (sentence: string) => void,
  signal: AbortSignal,
  patience: Patience = usualPatience,
): Promise<void> {
  let seen = publisher.sequence
  let failedFor: string | undefined
  let held = false
  while (!signal.aborted) {
    try {
      const log = await source.after(seen, { wait: Math.min(patience.question, untilMidnight()), signal })
      const isHeld = log.held !== null
      const isNew = log.rows.length > 0 || log.urgent || isHeld !== held
      if (!isNew && !(publisher.isBehind && failedFor !== failureKey(log, publisher))) {
        while (!signal.aborted && (await publisher.tidy()) && (await source.after(seen, {})).rows.length === 0);
        continue
      }
      const gathered = await gather(log, source, seen, signal, patience)
      try {
        const published = await publisher.publish(gathered)
        if (published?.refused !== undefined) throw published.refused
        failedFor = undefined
      } catch (error) {
        failedFor = failureKey(gathered, publisher)
        throw error
      } finally {
        seen = gathered.last
        held = gathered.held !== null
      }
    } catch (error) {
      if (signal.aborted) return
      say(`这次没有上线：${error instanceof Error ? error.message : String(error)}`)
      if (error instanceof ProblemsFound) continue
      if (disturbance(error)) {
        // What is wrong with the machine or the way to the CMS may be over soon: the same is tried again.
        failedFor = undefined
        seen = Math.min(seen, publisher.sequence)
      }
      await pause(patience.retry * 1000, undefined, { signal }).catch(() => undefined)
    }
  }
}

function failureKey({ last }: LogAfter, publisher: Publisher): string {
  return `${last} ${publisher.today}`
}

async function gather(
  first: LogAfter,
  source: Pick<PublicationSource, 'after'>,
  seen: number,
  signal: AbortSignal,
  { quiet, gather }: Patience,
): Promise<LogAfter> {
  const end = Date.now() + Math.max(0, gather - since(first.rows[0])) * 1000
  let log = first
  while (isMany(log) && Date.now() < end && !signal.aborted) {
    const wait = Math.min(quiet - since(log.rows.at(-1)), (end - Date.now()) / 1000)
    if (wait <= 0) break
    const more = await source.after(log.last, { wait, signal })
    if (more.rows.length === 0 && !more.urgent) break
    log = await source.after(seen, {})
  }
  return log
}

/** Seconds since a publication: what came while a release was made has waited already. */
function since(row: LogAfter['rows'][number] | undefined): number {
  return row === undefined ? 0 : Math.max(0, (Date.now() - Date.parse(row.at)) / 1000)
}

function isMany({ rows, urgent }: LogAfter): boolean {
  return rows.length > many && !urgent && !rows.some(({ operation }) => operation === 'withdraw')
}

/** Seconds until the next full hour at most: days begin at full or half hours everywhere. */
function untilMidnight(): number {
  const halfHour = 30 * 60 * 1000
  return Math.max(0.2, (halfHour - (Date.now() % halfHour)) / 1000)
}
