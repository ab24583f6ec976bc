import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest, SelectType, Sort, Where } from 'payload'
import { News } from './news.ts'
import { OneAfterAnother } from './one-after-another.ts'
import { updateRows } from './update-rows.ts'

/** A row as the database holds it. */
export type Row = { id: string } & Record<string, unknown>
export type Request = Partial<PayloadRequest> | undefined

/** The database below the gate of publication: only `cms/src/publications` and `cms/src/snapshot` may use it; others may read. */
export interface RawDatabase {
  readonly create: (slug: string, data: Record<string, unknown>, options?: Options & { id?: string }) => Promise<Row>
  /** Creates a row and does not read it again. */
  readonly add: (slug: string, data: Record<string, unknown>, options?: { req?: Request; id?: string }) => Promise<void>
  readonly update: (slug: string, id: string, data: Record<string, unknown>, options?: Options) => Promise<Row>
  /** Updates a row and does not read it again. With `only`, a row that is otherwise stays as it is. */
  readonly change: (
    slug: string,
    id: string,
    data: Record<string, unknown>,
    options?: { only?: Where },
  ) => Promise<void>
  /** Writes the same into many rows, of fields that have a column of their own. */
  readonly updateAll: (slug: string, ids: readonly string[], data: Record<string, unknown>) => Promise<void>
  readonly remove: (slug: string, id: string, options?: Options) => Promise<void>
  readonly one: (slug: string, where: Where, options?: Options) => Promise<Row | undefined>
  readonly some: (slug: string, where: Where, options: Some) => Promise<Row[]>
  /**
   * Runs what changes what is published while nothing else in this process does: what was read when the change was judged
   * is then still true when it is written, and the log has the order of the writes.
   */
  readonly alone: <T>(run: () => Promise<T>) => Promise<T>
  /** Told when the log has a new row, or the publisher is to make haste. */
  readonly news: News
  /** An instant later than that of every row of the log, also where the clock was set back. */
  readonly instant: () => Promise<string>
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

type Methods = Pick<BaseDatabaseAdapter, 'create' | 'updateOne' | 'updateMany' | 'deleteOne' | 'find' | 'findOne'>

// Next bundles pages and API apart, each with this module of its own, and both share one adapter: so it is kept there.
const kept = Symbol.for('gongkai.rawDatabase')

/** Remembers the methods of an adapter before they are guarded. */
export function rememberRaw(
  adapter: object,
  { create, updateOne, updateMany, deleteOne, find, findOne }: Methods,
): RawDatabase {
  const changes = new OneAfterAnother()
  let latest: number | undefined
  const raw: RawDatabase = {
    alone: (run) => changes.run(run),
    news: new News(),
    instant: async () => {
      if (latest === undefined) {
        const [row] = await raw.some('publications', {}, { limit: 1, sort: '-createdAt', select: { createdAt: true } })
        latest ??= row === undefined ? 0 : Date.parse(String(row.createdAt))
      }
      latest = Math.max(Date.now(), latest + 1)
      return new Date(latest).toISOString()
    },
    updateAll: (slug, ids, data) => updateRows(adapter, updateMany, named(slug), ids, data),
    create: (slug, data, { id, ...options } = {}) =>
      create({ collection: named(slug), data, ...given(options), ...(id === undefined ? {} : { customID: id }) }),
    add: async (slug, data, { id, ...options } = {}) => {
      const more = id === undefined ? {} : { customID: id }
      await create({ collection: named(slug), data, ...given(options), ...more, returning: false })
    },
    update: (slug, id, data, options = {}) => updateOne({ collection: named(slug), id, data, ...given(options) }),
    change: async (slug, id, data, { only } = {}) => {
      const where: Where = { and: [{ id: { equals: id } }, ...(only === undefined ? [] : [only])] }
      await updateOne({ collection: named(slug), where, data, returning: false })
    },
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
