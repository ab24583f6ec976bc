import type { CollectionBeforeDeleteHook } from 'payload'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'
import { userOfFile } from './user-of-file.ts'

/**
 * A file stays as long as what is published needs it. One with the same content under another name is no stand-in:
 * records name a file by its row.
 */
export const refuseUsedFile: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const raw = rawDatabase(req.payload)
  const file = await raw.one('files', { id: { equals: id } }, { req })
  if (file === undefined) return
  const user = await userOfFile(raw, req, String(file.content))
  if (user !== undefined)
    throw refusal(`“${file.name}”不能删除：已发布的“${user.title}”用到它。请先从中删去并重新发布。`)
}
