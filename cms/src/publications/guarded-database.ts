import { isTypeName } from '@gongkai/content-model/types/index'
import type { DatabaseAdapterObj, Where } from 'payload'
import { changePublished } from './change-published.ts'
import { newId } from './new-id.ts'
import { type RawDatabase, type Request, type Row, rememberRaw } from './raw-database.ts'

/** Collections that only the gate itself writes. */
const ownedByTheGate: readonly string[] = ['publications', 'reservations']

/**
 * Puts the gate between Payload and the database. Whatever path a change takes (form, REST, Local API, bulk, restored
 * version, duplicate, unpublish, trash, delete, job), it ends in one of these writes of a record's own row, and drafts
 * never do. So nothing goes round it.
 */
export function guarded(adapter: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapter,
    init: (args) => {
      const db = adapter.init(args)
      const { create, updateOne, deleteOne, updateMany, deleteMany, upsert } = db
      const raw = rememberRaw(db, {
        create: create.bind(db),
        updateOne: updateOne.bind(db),
        updateMany: updateMany.bind(db),
        deleteOne: deleteOne.bind(db),
        find: db.find.bind(db),
        findOne: db.findOne.bind(db),
      })
      const { payload } = args

      db.create = async (write) => {
        refuseOwned(write.collection)
        if (!isTypeName(write.collection)) return create.call(db, write)
        const type = write.collection
        const id = newId()
        return raw.alone(() =>
          changePublished(payload, raw, {
            type,
            id,
            req: write.req,
            before: undefined,
            after: { ...write.data, id },
            write: (data) => create.call(db, { ...write, data, customID: id }),
          }),
        )
      }

      db.updateOne = async (write) => {
        refuseOwned(write.collection)
        if (!isTypeName(write.collection)) return updateOne.call(db, write)
        const type = write.collection
        return raw.alone(async () => {
          const before = await found(raw, type, where(write), write.req)
          if (before === undefined) return updateOne.call(db, write)
          return changePublished(payload, raw, {
            type,
            id: before.id,
            req: write.req,
            before,
            after: { ...before, ...write.data, id: before.id },
            write: (data) => {
              const { where: _where, id: _id, ...rest } = write
              return updateOne.call(db, { ...rest, id: before.id, data })
            },
          })
        })
      }

      db.deleteOne = async (write) => {
        refuseOwned(write.collection)
        if (!isTypeName(write.collection)) return deleteOne.call(db, write)
        const type = write.collection
        return raw.alone(async () => {
          const before = await found(raw, type, write.where, write.req)
          if (before === undefined) return deleteOne.call(db, write)
          return changePublished(payload, raw, {
            type,
            id: before.id,
            req: write.req,
            before,
            after: undefined,
            write: () => deleteOne.call(db, { ...write, where: { id: { equals: before.id } } }),
          })
        })
      }

      // A row of the log becomes visible, and can get its place, when its transaction is committed.
      const commit = db.commitTransaction.bind(db)
      db.commitTransaction = async (id) => {
        await commit(id)
        raw.news.tell()
      }
      db.updateMany = async (write) => updateMany.call(db, onlyUnguarded(write))
      db.deleteMany = async (write) => deleteMany.call(db, onlyUnguarded(write))
      db.upsert = async (write) => upsert.call(db, onlyUnguarded(write))
      return db
    },
  }
}

function where(write: { id?: string | number; where?: Where }): Where {
  return write.id === undefined ? (write.where ?? {}) : { id: { equals: write.id } }
}

function found(raw: RawDatabase, slug: string, by: Where, req: Request): Promise<Row | undefined> {
  return raw.one(slug, by, { req })
}

function refuseOwned(collection: string): void {
  if (ownedByTheGate.includes(collection))
    throw new Error(`Unexpected write to "${collection}", which only the gate of publication writes.`)
}

function onlyUnguarded<W extends { readonly collection: string }>(write: W): W {
  refuseOwned(write.collection)
  if (isTypeName(write.collection))
    throw new Error(`Unexpected write of many rows of "${write.collection}" at once. Write them one by one.`)
  return write
}
