import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/**
 * SQLite plans a query by what it knows of the sizes of its tables, which it looks at only where it is told to. Without that it takes the few states of a record for the best
 * way to it: of half a million records, all that are published, for each hundred of them. It looks where it never has, or where the log has doubled since.
 */
export async function learnSizes(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { drizzle } = payload.db
  const hasLooked = await drizzle.run(sql`SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat1'`)
  const known =
    hasLooked.rows.length === 0
      ? undefined
      : (await drizzle.run(sql`SELECT stat FROM sqlite_stat1 WHERE tbl = 'publications' LIMIT 1`)).rows[0]
  const counted = await drizzle.run(sql`SELECT count(*) AS rows FROM publications`)
  const before = Number.parseInt(String(known?.stat ?? 0), 10)
  if (Number(counted.rows[0]?.rows ?? 0) > 2 * before) await drizzle.run(sql`ANALYZE`)
}
