import type { TypeName } from '@gongkai/content-model/types/index'
import type { Access } from 'payload'
import { ownerField } from './owner.ts'
import { hasRole, hasService } from './person.ts'

/** Who writes may begin a draft; that it is for an authority of their own is asked when its owner is known (own-authority.ts). */
export function createOf(type: TypeName): Access {
  return ({ req }) =>
    hasRole(req.user, 'administrator') ||
    hasService(req.user, 'importer') ||
    (ownerField[type] !== null && hasRole(req.user, 'editor', 'approver'))
}
