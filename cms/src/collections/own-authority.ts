import { labelAt } from '@gongkai/content-model/problem'
import type { TypeName } from '@gongkai/content-model/types/index'
import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import { ownerField } from '../access/owner.ts'
import { personOf } from '../access/person.ts'
import { ownerOf } from '../publications/authorise.ts'
import { rawDatabase } from '../publications/raw-database.ts'

/** Editors and approvers write for authorities they belong to, in new records as in old ones. */
export function ownAuthority(type: TypeName): CollectionBeforeChangeHook {
  return async ({ data, req }) => {
    const person = personOf(req.user)
    const path = ownerField[type]
    if (person === undefined || path === null) return data
    if (person.roles.includes('administrator') || person.services.includes('importer')) return data
    const owner = await ownerOf(rawDatabase(req.payload), req, type, { ...data, id: String(data.id) })
    if (owner !== undefined && person.authorities.includes(owner)) return data
    const field = path.split('.')[0] ?? path
    const message =
      owner === undefined ? '没有填写。请选择您所在的机构。' : '不是您所在的机构。请选择您所在的机构，或请管理员办理。'
    throw new ValidationError(
      { collection: type, errors: [{ path: field, label: labelAt(type, [field]), message }] },
      req.t,
    )
  }
}
