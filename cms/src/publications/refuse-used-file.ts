import type { CollectionBeforeDeleteHook } from 'payload'
import { latestRow } from './log.ts'
import { rawDatabase } from './raw-database.ts'
import { refusal } from './sentence.ts'

/** A file stays as long as what is published needs it. */
export const refuseUsedFile: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const raw = rawDatabase(req.payload)
  const file = await raw.one('files', { id: { equals: id } }, { req })
  if (file === undefined) return
  const others = await raw.some(
    'files',
    { and: [{ content: { equals: file.content } }, { id: { not_equals: id } }] },
    { limit: 1, req },
  )
  if (others.length > 0) return
  const rows = await raw.some('publications', { files: { in: [file.content] } }, { limit: 50, sort: '-createdAt', req })
  for (const row of rows) {
    const latest = await latestRow(raw, String(row.record), req)
    if (latest?.id === row.id)
      throw refusal(`“${file.name}”不能删除：已发布的“${row.title}”用到它。请先从中删去并重新发布。`)
  }
}
