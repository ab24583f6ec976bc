import type { TypeName } from '@gongkai/content-model/types/index'
import type { Endpoint, PayloadRequest, Where } from 'payload'
import { hasRole } from '../access/person.ts'
import { read } from '../access/read.ts'
import { type Hold, holdIn } from './hold.ts'
import { timeZone } from './portal.ts'
import { type LogRow, type PublicationShown, publicationShown } from './publication-shown.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

/** What an editor sees of what they published: how far it is, and whether anything holds it up. */
export interface Receipt {
  /** `null` where nothing was published yet. */
  readonly publication: PublicationShown | null
  readonly hold: Hold | null
  /** Whether the person may ask for the next release at once. */
  readonly mayHasten: boolean
  readonly zone: string
}

/** `GET /api/<type>/:id/receipt` → Receipt of the latest publication of a record. It is asked often, and reads a row by each of few indexes. */
export function receiptEndpoint(type: TypeName): Omit<Endpoint, 'root'> {
  return receiptOf(async (req, id) => {
    const row = await rawDatabase(req.payload).one(type, { id: { equals: id } }, { select: { key: true } })
    if (row === undefined) throw refusal('这条信息已不存在。', 404)
    return typeof row.key === 'string' && row.key !== '' ? { record: { equals: `${type}/${row.key}` } } : undefined
  })
}

/** `GET /api/publications/:id/receipt` → Receipt of a row of the log. */
export const receiptOfRowEndpoint: Omit<Endpoint, 'root'> = receiptOf(async (_req, id) => ({ id: { equals: id } }))

function receiptOf(rowOf: (req: PayloadRequest, id: string) => Promise<Where | undefined>): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/receipt',
    method: 'get',
    handler: async (req) => {
      if (!read({ req })) throw refusal('没有权限。', 403)
      const where = await rowOf(req, String(req.routeParams?.id))
      const raw = rawDatabase(req.payload)
      const [publication, hold, zone] = await Promise.all([
        where === undefined ? null : latest(req, where),
        holdIn(raw),
        timeZone(raw, req),
      ])
      const receipt: Receipt = {
        publication,
        hold: hold === undefined ? null : { by: hold.by, at: hold.at, reason: hold.reason },
        mayHasten: hasRole(req.user, 'approver', 'administrator'),
        zone,
      }
      return Response.json(receipt, { headers: { 'cache-control': 'no-store' } })
    },
  }
}

async function latest({ payload }: PayloadRequest, where: Where): Promise<PublicationShown | null> {
  const { docs } = await payload.find({
    collection: 'publications',
    where,
    sort: '-createdAt',
    limit: 1,
    depth: 0,
    pagination: false,
  })
  return docs[0] === undefined ? null : publicationShown(payload, docs[0] as unknown as LogRow)
}
