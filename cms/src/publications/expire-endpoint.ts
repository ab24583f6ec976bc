import { isTypeName } from '@gongkai/content-model/types/index'
import { calendarDay } from '@gongkai/content-model/values/calendar-day'
import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { z } from 'zod'
import { hasService } from '../access/person.ts'
import { beginRow, endRow, latestRow, publicationOf, standsAfter } from './log.ts'
import { type RawDatabase, rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

const body = z.object({ on: calendarDay, records: z.array(z.string().regex(/^[a-z-]+\/[A-Za-z0-9_-]+$/)).max(1000) })

/**
 * `POST /api/publications/expire` { on, records }: the publisher notes that the validity of published records ended with a day. The
 * records stay published as they are; said again, nothing is added.
 */
export const expireEndpoint: Omit<Endpoint, 'root'> = {
  path: '/expire',
  method: 'post',
  handler: async (req) => {
    if (!hasService(req.user, 'exporter')) throw refusal('没有权限。', 403)
    await addDataAndFileToRequest(req)
    const parsed = body.safeParse(req.data)
    if (!parsed.success) throw refusal(z.prettifyError(parsed.error))
    const raw = rawDatabase(req.payload)
    let added = 0
    for (const record of parsed.data.records)
      if (await raw.alone(() => noteExpiry(raw, record, parsed.data.on))) added += 1
    return Response.json({ added })
  },
}

async function noteExpiry(raw: RawDatabase, record: string, on: string): Promise<boolean> {
  if (!isTypeName(record.split('/')[0] ?? '')) throw refusal(`没有“${record}”这种信息。`)
  const latest = await latestRow(raw, record, undefined)
  // Withdrawn in the meantime: nothing of it is valid or not.
  if (latest === undefined || !standsAfter(latest)) return false
  const noted = await raw.one('publications', {
    and: [{ record: { equals: record } }, { operation: { equals: 'expire' } }, { on: { equals: on } }],
  })
  if (noted !== undefined) return false
  const { sequence: _sequence, reason: _reason, ...known } = publicationOf(latest)
  const at = new Date().toISOString()
  await endRow(raw, await beginRow(raw, { ...known, operation: 'expire', at, on, by: '系统' }, undefined, undefined))
  return true
}
