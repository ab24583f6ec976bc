import type { CollectionBeforeChangeHook } from 'payload'

/** Whoever makes the first account administers the CMS. Programs' accounts do not count. */
export const firstIsAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || data.enableAPIKey === true) return data
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { enableAPIKey: { not_equals: true } },
    req,
  })
  return totalDocs === 0 ? { ...data, roles: ['administrator'], services: [] } : data
}
