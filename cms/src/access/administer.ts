import type { Access, FieldAccess } from 'payload'
import { hasRole } from './person.ts'

export const administer: Access = ({ req }) => hasRole(req.user, 'administrator')
export const administerField: FieldAccess = ({ req }) => hasRole(req.user, 'administrator')

/** Everyone sees and changes their own account; administrators all of them. */
export const ownAccount: Access = ({ req }) => {
  if (hasRole(req.user, 'administrator')) return true
  return req.user === null ? false : { id: { equals: req.user.id } }
}

export const nobody: Access = () => false
