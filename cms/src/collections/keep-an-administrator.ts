import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { refusal } from '../publications/sentence.ts'

/**
 * The last administrator stays one: nobody else could make another, and a CMS without accounts lets whoever comes first
 * make the first.
 */
export const keepAdministratorOnChange: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update' && isAdministrator(originalDoc) && !isAdministrator({ ...originalDoc, ...data }))
    await demandAnother(req, originalDoc.id)
  return data
}

export const keepAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req })
  if (isAdministrator(user)) await demandAnother(req, id)
}

/** The number of people who administer the CMS. */
export async function countAdministrators(req: PayloadRequest, besides?: string | number): Promise<number> {
  const administrators = { roles: { in: ['administrator'] } }
  const where = besides === undefined ? administrators : { and: [administrators, { id: { not_equals: besides } }] }
  return (await req.payload.count({ collection: 'users', where, req })).totalDocs
}

async function demandAnother(req: PayloadRequest, id: string | number): Promise<void> {
  if ((await countAdministrators(req, id)) === 0)
    throw refusal('这是最后一名管理员，不能删除，也不能去掉管理员角色。请先另设一名管理员。')
}

function isAdministrator(user: object | null | undefined): boolean {
  return user != null && 'roles' in user && Array.isArray(user.roles) && user.roles.includes('administrator')
}
