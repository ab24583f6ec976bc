import type { TypeName } from '@gongkai/content-model/types/index'
import type { Access } from 'payload'
import { ownerField } from './owner.ts'
import { hasService, personOf, type Role } from './person.ts'

const writers: readonly Role[] = ['editor', 'approver', 'administrator']

/**
 * Editors and approvers write drafts of the records of their authorities, administrators of all. Whether a write may
 * change what is published is asked again, at the gate (publications/change-published.ts).
 */
export function writeOf(type: TypeName): Access {
  return ({ req, data }) => {
    const person = personOf(req.user)
    if (person === undefined) return false
    if (person.roles.includes('administrator') || hasService(req.user, 'importer')) return true
    // The form asks this way whether to offer 发布 at all.
    if (isPublishing(data) && !person.roles.includes('approver')) return false
    const owner = ownerField[type]
    if (owner === null || !person.roles.some((role) => writers.includes(role))) return false
    return { [owner]: { in: [...person.authorities] } }
  }
}

function isPublishing(data: unknown): boolean {
  return typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'
}
