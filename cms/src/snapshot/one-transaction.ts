import { randomUUID } from 'node:crypto'
import { getTableColumns } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'
import type { Request } from '../publications/raw-database.ts'

/**
 * Runs creations of new rows, with the request it gives to each of them. On SQLite nothing is written until all have run, and then all of it
 * in one transaction and a few statements: row by row, statements take most of the time of a restoration. On other databases each is written as it comes.
 * What runs must not read what it creates.
 */
export async function inOneTransaction(payload: Payload, run: (req: Request) => Promise<void>): Promise<void> {
  if (payload.db.name !== 'sqlite') return run(undefined)
  const db = payload.db as unknown as Sqlite
  const gathered = new Gathered()
  const id = randomUUID()
  db.sessions[id] = { db: gathered }
  try {
    await run({ transactionID: id })
  } finally {
    delete db.sessions[id]
  }
  // References between rows of one transaction may point ahead; what they point at was checked by whoever runs this.
  await db.client.migrate(gathered.statements(db.drizzle))
}

/** What is used here of Payload's adapter; its own type follows from the schema, which is known only when it runs. */
interface Sqlite {
  readonly sessions: Record<string, { readonly db: Gathered }>
  readonly drizzle: Drizzle
  readonly client: { readonly migrate: (statements: { sql: string; args: unknown[] }[]) => Promise<unknown> }
}
interface Drizzle {
  readonly insert: (table: Table) => {
    readonly values: (rows: Row[]) => { readonly toSQL: () => { readonly sql: string; readonly params: unknown[] } }
  }
}
type Table = Parameters<typeof getTableColumns>[0] & { readonly id?: { readonly defaultFn?: () => unknown } }
type Row = Record<string, unknown>

// SQLite takes 32,766 values in a statement.
const valuesAtOnce = 30_000

/** Stands in for the database of a transaction: it keeps what is to be inserted. */
class Gathered {
  private readonly rows = new Map<Table, Row[]>()

  insert(table: Table) {
    return {
      values: (given: Row | Row[]) => ({
        returning: async () => {
          const rows = (Array.isArray(given) ? given : [given]).map((row) => withId(table, row))
          this.rows.set(table, [...(this.rows.get(table) ?? []), ...rows])
          return rows
        },
      }),
    }
  }

  /** Of a new record there are no earlier versions to be marked as such. */
  async run(): Promise<void> {}

  statements(drizzle: Drizzle): { sql: string; args: unknown[] }[] {
    return [...this.rows].flatMap(([table, rows]) => {
      const atOnce = Math.max(1, Math.floor(valuesAtOnce / Object.keys(getTableColumns(table)).length))
      const parts = Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, part) =>
        rows.slice(part * atOnce, (part + 1) * atOnce),
      )
      return parts.map((part) => {
        const { sql, params } = drizzle.insert(table).values(part).toSQL()
        return { sql, args: params }
      })
    })
  }
}

/** Ids of texts are made here; those of numbers are the database's. */
function withId(table: Table, row: Row): Row {
  const { id } = getTableColumns(table) as Record<string, { dataType: string; defaultFn?: () => unknown } | undefined>
  if (id === undefined || id.dataType !== 'string' || (row.id !== undefined && row.id !== null)) return row
  return { ...row, id: id.defaultFn?.() ?? randomUUID() }
}
