import type { Access, SanitizedConfig } from 'payload'
import { personOf } from './person.ts'

/**
 * Who edits a record holds it (payload-locked-documents). Payload lets every account, also a program's, hold any record in
 * anybody's name, which keeps all others from it. Here people hold in their own name, and may take over.
 */
export function withOwnLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (locks === undefined) throw new Error('Unexpected configuration without a collection of locks.')
  Object.assign(locks.access, { create: inOwnName, read: people, update: inOwnName, delete: people })
  return config
}

const people: Access = ({ req }) => (personOf(req.user)?.roles.length ?? 0) > 0

const inOwnName: Access = (args) => people(args) && isOwn(args.data?.user, args.req.user?.id)

// The panel asks for what is allowed without saying what is to be written.
function isOwn(holder: unknown, id: unknown): boolean {
  if (holder === undefined) return true
  const value = typeof holder === 'object' && holder !== null && 'value' in holder ? holder.value : holder
  return value === id
}
