import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

/**
 * Runs many writes that can all be repeated without waiting for the disk after each. On SQLite every statement is its own
 * commit, which takes most of the time otherwise. Everything is on the disk when this returns.
 */
export async function withoutWaitingForDisk<T>(payload: Payload, run: () => Promise<T>): Promise<T> {
  if (payload.db.name !== 'sqlite') return run()
  await payload.db.drizzle.run(sql`PRAGMA synchronous = OFF`)
  try {
    return await run()
  } finally {
    await payload.db.drizzle.run(sql`PRAGMA synchronous = FULL`)
    await payload.db.drizzle.run(sql`PRAGMA wal_checkpoint(TRUNCATE)`)
  }
}
