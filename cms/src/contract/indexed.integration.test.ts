import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { expect, test } from 'vitest'
import { holdIn } from '../publications/hold.ts'
import { lastSequence, rowsAfter } from '../publications/log.ts'
import { tellProgress } from '../publications/progress.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { userOfFile } from '../publications/user-of-file.ts'
import { withdraw } from '../publications/withdraw.ts'
import { changesAfter } from '../snapshot/changes.ts'
import { Setting } from './setting.ts'

const setting = new Setting('SQLite')

test('what a publication and its release ask goes through no table from end to end', async () => {
  const raw = rawDatabase(setting.payload)
  const scanned = await scannedBy(async () => {
    const row = await setting.published('有索引', { keywords: ['一', '二'] })
    await setting.payload.update({
      ...setting.as(setting.city.approver),
      id: row.id,
      data: { title: '有索引（改）', _status: 'published' },
    })
    const last = await lastSequence(raw)
    await rowsAfter(raw, last - 1, 500)
    await holdIn(raw)
    await changesAfter(setting.payload, last - 1)
    await tellProgress(raw, last, { state: 'building', release: 1 })
    const at = new Date().toISOString()
    await tellProgress(raw, last, { state: 'live', release: 1, at, origin: 'https://www.yunting.example' })
    await userOfFile(raw, undefined, `${'0'.repeat(64)}.pdf`)
    const user = setting.city.approver
    await withdraw(setting.payload, { type: 'disclosure', id: row.id, user }, { reason: '核对。' })
  })
  expect(scanned).toEqual([])
})

/** The tables that the statements of `run` go through whole, as SQLite plans them. */
async function scannedBy(run: () => Promise<unknown>): Promise<string[]> {
  const { client } = setting.payload.db as unknown as {
    client: { execute: (statement: Statement) => Promise<unknown> }
  }
  const execute = client.execute.bind(client)
  const statements: Statement[] = []
  client.execute = (statement) => {
    statements.push(statement)
    return execute(statement)
  }
  await run().finally(() => {
    client.execute = execute
  })
  const database = new DatabaseSync(setting.cms.databaseUri.slice('file:'.length))
  const scanned = statements.flatMap((statement) => {
    const { sql, args } = typeof statement === 'string' ? { sql: statement, args: [] } : statement
    if (!/^\s*(?:select|update|delete)/i.test(sql)) return []
    const values = args.map((value) => (typeof value === 'boolean' ? Number(value) : value) as SQLInputValue)
    const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values)
    const details = plan.map(({ detail }) => String(detail))
    // By an index of the latest alone, which SQLite may take, one version of every record of the type is gone through.
    const isByBoth = !/"latest" = \?/.test(sql) || details.some((detail) => detail.includes('_parent_latest_idx'))
    return [...tablesScanned(details), ...(isByBoth ? [] : ['latest versions'])]
  })
  database.close()
  expect(statements.length).toBeGreaterThan(50)
  // Of sites there is one, and of locks as many as people at work.
  return [...new Set(scanned)].filter((name) => !/^site$|^payload_locked_documents|^CONSTANT$/.test(name))
}

/** Rows that a part of the statement found already have a name too, and no index. */
function tablesScanned(plan: readonly string[]): string[] {
  const found = new Set(plan.flatMap((detail) => /^CO-ROUTINE (\w+)/.exec(detail)?.[1] ?? []))
  return plan.flatMap((detail) => {
    const [, name = '', index] = /^SCAN (\w+)( USING .*)?/.exec(detail) ?? []
    return name === '' || (found.has(name) && index === undefined) ? [] : [name]
  })
}

type Statement = string | { readonly sql: string; readonly args: readonly unknown[] }
