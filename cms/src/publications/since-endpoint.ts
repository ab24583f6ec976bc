import type { Endpoint } from 'payload'
import { hasRole, hasService } from '../access/person.ts'
import { lastSequence, numberCommitted, rowsAfter } from './log.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

/** `GET /api/publications/since?sequence=N` → { last, rows }: at most 500 rows after N, oldest first. For the publisher. */
export const sinceEndpoint: Omit<Endpoint, 'root'> = {
  path: '/since',
  method: 'get',
  handler: async (req) => {
    if (!hasService(req.user, 'exporter') && !hasRole(req.user, 'administrator')) throw refusal('没有权限。', 403)
    const sequence = Number(req.searchParams.get('sequence') ?? 0)
    if (!Number.isInteger(sequence) || sequence < 0) throw refusal('序号应为不小于零的整数。')
    const raw = rawDatabase(req.payload)
    await numberCommitted(raw)
    const rows = await rowsAfter(raw, sequence, 500)
    // Titles of what was withdrawn are for people within.
    return Response.json({ last: await lastSequence(raw), rows: rows.map(({ title: _title, ...row }) => row) })
  },
}
