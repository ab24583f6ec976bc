import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever makes the first account administers the CMS. */
export const firstIsAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, roles: ['administrator'], services: [] } : data
}
