import { isTypeName } from '@gongkai/content-model/types/index'
import type { CollectionBeforeDeleteHook } from 'payload'
import { rawDatabase } from './raw-database.ts'
import { isPublished } from './record-of.ts'
import { refusal } from './sentence.ts'

/**
 * The gate refuses to delete for good what is or was published. It is asked here as well, because Payload deletes the versions of
 * a record first, and without transactions they would be gone although the record stays.
 */
export const keepPublished: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  if (!isTypeName(collection.slug)) return
  const row = await rawDatabase(req.payload).one(collection.slug, { id: { equals: id } }, { req })
  const key = row?.key
  if (isPublished(row)) throw refusal(onlyToTheTrash)
  if (key) throw refusal(neverForGood)
}

export const onlyToTheTrash = '这条信息已经发布，不能永久删除。请移入回收站：它随即从公开网站撤回，原网址上留有说明。'
export const neverForGood = '发布过的信息不能永久删除：它的索引号和网址不再给别的信息使用。可以留在回收站。'
