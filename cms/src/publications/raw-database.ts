import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest, SelectType, Sort, Where } from 'payload'
import { OneAfterAnother } from './one-after-another.ts'

/** A row as the database holds it. */
export type Row = { id: string } & Record<string, unknown>
export type Request = Partial<PayloadRequest> | undefined

/** The database below the gate of publication: only `cms/src/publications` and `cms/src/snapshot` may use it. */
export interface RawDatabase {
  readonly create: (slug: string, data: Record<string, unknown>, options?: Options & { id?: string }) => Promise<Row>
  readonly update: (slug: string, id: string, data: Record<string, unknown>, options?: Options) => Promise<Row>
  readonly remove: (slug: string, id: string, options?: Options) => Promise<void>
  readonly one: (slug: string, where: Where, options?: Options) => Promise<Row | undefined>
  readonly some: (slug: string, where: Where, options: Some) => Promise<Row[]>
  /**
   * Runs what changes what is published while nothing else in this process does: what was read when the change was judged
   * is then still true when it is written, and the log has the order of the writes.
   */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>
}
export interface Options {
  readonly req?: Request
  readonly select?: SelectType
}
interface Some extends Options {
  readonly limit: number
  readonly page?: number
  readonly sort?: Sort
}

type Methods = Pick<BaseDatabaseAdapter, 'create' | 'updateOne' | 'deleteOne' | 'find' | 'findOne'>

// Next bundles pages and API apart, each with this module of its own, and both share one adapter: so it is kept there.
const kept = Symbol.for('gongkai.rawDatabase')

/** Remembers the methods of an adapter before they are guarded. */
export function rememberRaw(adapter: object, { create, updateOne, deleteOne, find, findOne }: Methods): RawDatabase {
  const changes = new OneAfterAnother()
  const raw: RawDatabase = {
    alone: (run) => changes.run(run),
    create: (slug, data, { id, ...options } = {}) =>
      create({ collection: named(slug), data, ...given(options), ...(id === undefined ? {} : { customID: id }) }),
    update: (slug, id, data, options = {}) => updateOne({ collection: named(slug), id, data, ...given(options) }),
    remove: async (slug, id, options = {}) => {
      await deleteOne({ collection: named(slug), where: { id: { equals: id } }, returning: false, ...given(options) })
    },
    one: async (slug, where, options = {}) =>
      (await findOne<Row>({ collection: named(slug), where, ...given(options) })) ?? undefined,
    some: async (slug, where, { limit, page = 1, sort, ...options }) => {
      const found = await find<Row>({
        collection: named(slug),
        where,
        limit,
        page,
        pagination: false,
        ...(sort === undefined ? {} : { sort }),
        ...given(options),
      })
      return found.docs
    },
  }
  Object.defineProperty(adapter, kept, { value: raw })
  return raw
}

export function rawDatabase(payload: { readonly db: object }): RawDatabase {
  const raw = (payload.db as { [kept]?: RawDatabase })[kept]
  if (raw === undefined) throw new Error('Unexpected database without the gate of publication, expected guarded().')
  return raw
}

// Slugs are names of content types and of the few collections beside them; Payload checks them at run time.
function named(slug: string): CollectionSlug {
  return slug as CollectionSlug
}

function given({ req, select }: Options): { req?: Partial<PayloadRequest>; select?: SelectType } {
  return { ...(req === undefined ? {} : { req }), ...(select === undefined ? {} : { select }) }
}
