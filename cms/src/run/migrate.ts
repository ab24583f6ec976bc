import { createLocalReq, type Payload } from 'payload'
import { migrations as ours } from '../../migrations/sqlite/index.ts'

/** A step from one schema to the next. */
export interface Migration {
  readonly name: string
  // The generated files name the adapter's own arguments.
  readonly up: (args: never) => Promise<void>
}

export const migrations: readonly Migration[] = ours

/**
 * Brings the database to the schema of this version; MongoDB has none to bring. A step is noted once it is done. SQLite takes
 * steps without a transaction: what is cut off stays half done, and `openUpgraded` is there to put it right.
 */
export async function migrate(payload: Payload, steps: readonly Migration[] = migrations): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const taken = await takenSteps(payload)
  const batch = Math.max(0, ...taken.map((one) => one.batch)) + 1
  const req = await createLocalReq({}, payload)
  // Not Payload's own `migrate`, which ends the process where a step fails.
  for (const { name, up } of steps.filter((step) => !taken.some((one) => one.name === step.name))) {
    await up({ db: databaseOf(payload), payload, req } as never)
    await payload.create({ collection: 'payload-migrations', data: { name, batch }, req })
  }
}

async function takenSteps(payload: Payload): Promise<{ name: string; batch: number }[]> {
  const { rows } = await databaseOf(payload).run("SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'")
  if (rows.length === 0) return []
  const { docs } = await payload.find({ collection: 'payload-migrations', pagination: false })
  return docs.map(({ name, batch }) => ({ name: String(name), batch: Number(batch) }))
}

interface Drizzle {
  readonly run: (statement: string) => Promise<{ readonly rows: readonly unknown[] }>
}

// Only the SQLite adapter has it.
function databaseOf(payload: Payload): Drizzle {
  return (payload.db as unknown as { readonly drizzle: Drizzle }).drizzle
}
