import type { Migration, Payload } from 'payload'
import { migrations } from '../../migrations/sqlite/index.ts'

/** Brings the database to the schema of this version. MongoDB has none to bring. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  // The files name the adapter's own arguments, which Payload hands over without naming them.
  await payload.db.migrate({ migrations: migrations as unknown as Migration[] })
}
