import type { CollectionConfig } from 'payload'
import { nobody } from '../access/administer.ts'

/** Index numbers and addresses, and the records they were given to (publications/reservations.ts). */
export const reservations: CollectionConfig = {
  slug: 'reservations',
  labels: { singular: '已用编号', plural: '已用编号' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  fields: [
    { name: 'claim', type: 'text', required: true, unique: true },
    { name: 'holder', type: 'text', required: true, index: true },
  ],
}
