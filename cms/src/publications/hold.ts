import { dayOf } from '@gongkai/content-model/values/calendar-day'
import type { Deed } from './deed.ts'
import { beginRow, endRow, latestRow, type Publication, portal, publicationOf } from './log.ts'
import { timeZone } from './portal.ts'
import type { RawDatabase } from './raw-database.ts'

/** After a roll-back nothing but withdrawals is released, until somebody lets releases go on by name. */
export interface Hold extends Deed {
  readonly at: string
  /** Why the portal was not brought back, though releases are held. */
  readonly notBack?: string
}

/** The hold that the log says: its latest roll-back, where releases were not let go on since. */
export async function holdIn(raw: RawDatabase): Promise<(Hold & { readonly sequence: number }) | undefined> {
  const row = await latestRow(raw, portal, undefined)
  if (row?.operation !== 'roll-back') return undefined
  const { by, at, reason = '', sequence } = publicationOf(row)
  const notBack = row.state === 'live' && typeof row.failure === 'string' ? { notBack: row.failure } : {}
  return { by, at, reason, sequence, ...notBack }
}

/** Adds the row for a roll-back of the portal, or for letting releases go on. */
export async function addPortalRow(
  raw: RawDatabase,
  operation: 'roll-back' | 'resume',
  { by, reason }: Deed,
): Promise<void> {
  const at = new Date().toISOString()
  const entry: Omit<Publication, 'sequence'> = {
    record: portal,
    title: operation === 'roll-back' ? '公开网站退回上一次发布' : '公开网站恢复发布',
    operation,
    digest: '',
    at,
    on: dayOf(at, await timeZone(raw, undefined)),
    by,
    authority: '本网站',
    reason,
    files: [],
  }
  await endRow(raw, await beginRow(raw, entry, undefined, undefined))
}
