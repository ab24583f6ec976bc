import { titleOf } from '@gongkai/content-model/title-of'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { isBlank } from '../fields/adapter.ts'
import type { RawDatabase, Request } from './raw-database.ts'
import { publishedRecord } from './record-of.ts'

/** The time zone of the portal's settings; that of Beijing until they are filled in. */
export async function timeZone(raw: RawDatabase, req: Request): Promise<string> {
  const site = await raw.one('site', {}, { req, select: { timeZone: true } })
  return isBlank(site?.timeZone) ? 'Asia/Shanghai' : String(site?.timeZone)
}

/** The name of the authority that answers for a record: its publisher, its owner, or the portal's sponsor. */
export async function responsibleAuthority(raw: RawDatabase, req: Request, record: PublishedRecord): Promise<string> {
  const reference = authorityOf(record) ?? (await sponsor(raw, req))
  if (reference === undefined) return record.type === 'authority' ? titleOf(record) : '本网站'
  const [, key = ''] = reference.split('/')
  const row = await raw.one('authority', { key: { equals: key } }, { req, select: { name: true } })
  return isBlank(row?.name) ? '本网站' : String(row?.name)
}

/** The reference of the authority that a record itself says answers for it. */
export function authorityOf(record: PublishedRecord): string | undefined {
  switch (record.type) {
    case 'authority':
      return `authority/${record.key}`
    case 'catalogue':
    case 'place':
      return record.authority
    case 'periodical':
    case 'site':
      return record.sponsor
    case 'section':
      return record.owner
    case 'topic':
    case 'standard-catalogue-item':
      return undefined
    default:
      return record.publisher
  }
}

async function sponsor(raw: RawDatabase, req: Request): Promise<string | undefined> {
  const site = await publishedRecord(raw, req, 'site/site')
  return site?.type === 'site' ? site.sponsor : undefined
}
