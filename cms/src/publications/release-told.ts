import { type CalendarDay, dayOf } from '@gongkai/content-model/values/calendar-day'
import type { Payload } from 'payload'
import { timeZone } from './portal.ts'
import type { Progress } from './progress.ts'
import { rawDatabase } from './raw-database.ts'

/** What the publisher has told last of a release, also of one that carried nothing but another day. */
export interface ReleaseTold {
  readonly release: number
  readonly state: Progress['state']
  readonly at: string
  /** The day that the portal speaks of. */
  readonly today?: CalendarDay
}

const key = 'publisher:release'

export async function releaseTold({ kv }: Pick<Payload, 'kv'>): Promise<ReleaseTold | undefined> {
  return (await kv.get<ReleaseTold>(key)) ?? undefined
}

export async function noteRelease(payload: Payload, progress: Progress): Promise<void> {
  const { release, state } = progress
  const today = (progress.state === 'live' ? progress.today : undefined) ?? (await releaseTold(payload))?.today
  const told: ReleaseTold = { release, state, at: new Date().toISOString(), ...(today === undefined ? {} : { today }) }
  await payload.kv.set(key, told)
}

/**
 * Whether the portal still speaks of a day that is over, as the publisher told it last: a document that has lapsed is shown as in force. Told from
 * so many milliseconds after midnight on.
 */
export async function isDayOver(payload: Payload, patience: number, now = Date.now()): Promise<boolean> {
  const shown = (await releaseTold(payload))?.today
  if (shown === undefined) return false
  const zone = await timeZone(rawDatabase(payload), undefined)
  return dayOf(new Date(now - patience).toISOString(), zone) > shown
}
