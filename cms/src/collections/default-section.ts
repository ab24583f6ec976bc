import type { InformationRecord } from '@gongkai/content-model/types/index'
import type { PayloadRequest } from 'payload'
import { personOf } from '../access/person.ts'
import { idOf, isBlank } from '../fields/adapter.ts'
import { rawDatabase } from '../publications/raw-database.ts'

/** The section that new information of a type starts in when a person begins it: 默认主栏目 of the portal's settings. */
export function defaultSection(type: InformationRecord['type']) {
  return async ({ req }: { req: PayloadRequest }): Promise<string[] | undefined> => {
    if ((personOf(req.user)?.roles.length ?? 0) === 0) return undefined
    const site = await rawDatabase(req.payload).one('site', {}, { select: { defaultSections: true } })
    const rows: unknown = site?.defaultSections
    if (!Array.isArray(rows)) return undefined
    const row = rows.find((one: { type?: unknown; section?: unknown }) => one.type === type && !isBlank(one.section))
    return row === undefined ? undefined : [idOf(row.section)]
  }
}
