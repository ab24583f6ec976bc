import type { Fields } from '@gongkai/content-model/field'
import { contentTypeNamed, contentTypes, type TypeName } from '@gongkai/content-model/types/index'
import type { Where } from 'payload'
import { isBlank } from '../fields/adapter.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'

/**
 * Titles of published records (three at most) that cannot do without a record of the portal's structure: a document
 * without its publisher, an item without its catalogue. Documents can always be withdrawn: in an emergency nothing may
 * stand in the way, and what refers to one leads to the notice that it was withdrawn.
 */
export async function usedBy(raw: RawDatabase, req: Request, type: TypeName, id: string): Promise<string[]> {
  if (contentTypeNamed(type).role === 'information') return []
  const titles: string[] = []
  for (const { name, fields } of contentTypes)
    for (const path of needing(fields, type, '')) {
      const where: Where = {
        and: [
          { [path]: { equals: id } },
          { _status: { equals: 'published' } },
          { deletedAt: { exists: false } },
          { id: { not_equals: id } },
        ],
      }
      for (const row of await raw.some(name, where, { limit: 3, req })) titles.push(titleIn(row))
      if (titles.length >= 3) return titles.slice(0, 3)
    }
  return titles
}

/** Paths of the fields that need a record of a type, and of no other. */
function needing(fields: Fields, type: TypeName, prefix: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    if (field.presence === 'optional' || field.internal) return []
    if (field.kind === 'references') return field.to.length === 1 && field.to[0] === type ? [`${prefix}${name}`] : []
    return field.kind === 'group' || field.kind === 'list' ? needing(field.fields, type, `${prefix}${name}.`) : []
  })
}

function titleIn(row: Row): string {
  return String([row.title, row.name, row.item].find((words) => !isBlank(words)) ?? row.key)
}
