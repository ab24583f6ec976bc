import { join } from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { type SQLiteAdapterArgs, sqliteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { DatabaseAdapterObj } from 'payload'
import type { Environment } from './env.ts'
import { guarded } from './publications/guarded-database.ts'

type SQLiteSchemaHook = NonNullable<SQLiteAdapterArgs['afterSchemaInit']>[number]

/** SQLite in a file, or MongoDB where the address says so; either behind the gate of publication. */
export function database(env: Environment): DatabaseAdapterObj {
  return guarded(env.databaseUri.startsWith('mongodb') ? mongodb(env) : sqlite(env))
}

// Transactions stay off: libsql loses its busy timeout with the first one, and parallel writes then fail at once. What
// belongs together is repeatable instead, and reconciled at start.
function sqlite({ databaseUri, root }: Environment): DatabaseAdapterObj {
  return sqliteAdapter({
    client: { url: databaseUri },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    transactionOptions: false,
    push: false,
    afterSchemaInit: [indexListsByRecord, indexVersionsByRecord],
    migrationDir: join(root, 'cms', 'migrations', 'sqlite'),
  }) as DatabaseAdapterObj
}

// Payload keeps all lists of words of a collection in one table and indexes it by their order first: every reading of a
// record would then go through the words of all records.
const indexListsByRecord: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables))
    if (/_(?:texts|numbers)$/.test(name))
      extendTable({ table, extraConfig: ({ parent }) => ({ parentIdx: index(`${name}_parent_idx`).on(parent) }) })
  return schema
}

// Every write of a record asks which of its versions was the latest. By the index of the latest alone, which SQLite takes, it would look at one version of
// every record of the type, with its texts.
const indexVersionsByRecord: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const [name, table] of Object.entries(schema.tables))
    if (/^_.*_v$/.test(name))
      extendTable({
        table,
        extraConfig: ({ parent, latest }) => ({
          parentLatestIdx: index(`${name}_parent_latest_idx`).on(parent, latest),
        }),
      })
  return schema
}

// Transactions are on by themselves where the address names a replica set. The indexes stand before the first write: built
// behind it, as mongoose does by itself, a number that must be unique could be given twice.
function mongodb({ databaseUri, mongodbJoins, root }: Environment): DatabaseAdapterObj {
  return mongooseAdapter({
    url: databaseUri,
    useJoinAggregations: mongodbJoins,
    connectOptions: { autoIndex: false },
    ensureIndexes: true,
    migrationDir: join(root, 'cms', 'migrations', 'mongodb'),
  }) as DatabaseAdapterObj
}
