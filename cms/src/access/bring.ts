import type { FieldAccess } from 'payload'
import { hasService } from './person.ts'

/**
 * Who may bring what the system otherwise sets (source system, record number there, day of retrieval, an index number of
 * another system): the importer. Index numbers and instants of release once given are kept by the gate of publication,
 * whoever writes.
 */
export const mayBringSystemFields: FieldAccess = ({ req }) => hasService(req.user, 'importer')
