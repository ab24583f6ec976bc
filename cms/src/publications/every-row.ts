import type { Where } from 'payload'
import type { Options, RawDatabase, Row } from './raw-database.ts'

/**
 * Every row of a collection that is asked for, in the order of their ids, some at a time. Each part is asked for by the last id of the one before: to count rows
 * over, as pages do, reads all of them again for every part.
 */
export async function* everyRow(
  raw: Pick<RawDatabase, 'some'>,
  slug: string,
  where: Where,
  { atOnce, ...options }: Options & { readonly atOnce: number },
): AsyncGenerator<Row> {
  let wanted = where
  for (;;) {
    const rows = await raw.some(slug, wanted, { ...options, limit: atOnce, sort: 'id' })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < atOnce) return
    wanted = { and: [where, { id: { greater_than: last.id } }] }
  }
}
