import type { CollectionBeforeChangeHook } from 'payload'
import { countAdministrators } from './keep-an-administrator.ts'

/** Whoever makes the first account administers the CMS. Programs' accounts do not count. */
export const firstIsAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || data.enableAPIKey === true) return data
  return (await countAdministrators(req)) === 0 ? { ...data, roles: ['administrator'], services: [] } : data
}
