import type { Access } from 'payload'
import { personOf } from './person.ts'

/** Everyone with a role reads every record: whoever writes must be able to refer. The public reads the portal. */
export const read: Access = ({ req }) => (personOf(req.user)?.roles.length ?? 0) > 0
