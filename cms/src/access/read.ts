import type { Access } from 'payload'
import { hasService, personOf } from './person.ts'

/**
 * Everyone with a role reads every record: whoever writes must be able to refer. So does the importer, which has to find
 * what it imported before. The public reads the portal.
 */
export const read: Access = ({ req }) => (personOf(req.user)?.roles.length ?? 0) > 0 || hasService(req.user, 'importer')
