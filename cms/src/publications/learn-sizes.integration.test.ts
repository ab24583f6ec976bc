import { readExamples } from '@gongkai/content-model/examples'
import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenCms, openCms } from '../contract/open-cms.ts'
import { restorable } from '../snapshot/restorable.ts'
import { restore } from '../snapshot/restore.ts'
import { learnSizes } from './learn-sizes.ts'

describe('SQLite', () => {
  let cms: OpenCms
  beforeAll(async () => {
    cms = await openCms('SQLite')
  })
  afterAll(() => cms.close())

  test('knows after a restoration that nearly everything is published, and goes by the ids', async () => {
    const { snapshot, fileAt } = await readExamples()
    expect(await wayTo(cms.payload)).toContain('_status_idx')
    await restore(cms.payload, restorable(snapshot), fileAt)
    expect(await wayTo(await cms.reopen())).toContain('autoindex')
  })

  test('looks again where the log has doubled, or nothing is known, and not at every start', async () => {
    const { payload } = cms
    await run(payload, `UPDATE sqlite_stat1 SET stat = '150 1' WHERE tbl = 'publications'`)
    await learnSizes(payload)
    expect(await known(payload)).toBe(150)
    await run(payload, `UPDATE sqlite_stat1 SET stat = '90 1' WHERE tbl = 'publications'`)
    await learnSizes(payload)
    const rows = await known(payload)
    expect(rows).toBeGreaterThan(180)
    await run(payload, 'DELETE FROM sqlite_stat1')
    await learnSizes(payload)
    expect(await known(payload)).toBe(rows)
  })
})

/** How the next hundred published rows after an id are found. */
async function wayTo(payload: Payload): Promise<string> {
  const rows = await run(
    payload,
    `EXPLAIN QUERY PLAN SELECT id FROM normative_document WHERE _status = 'published' AND id > '8' ORDER BY id LIMIT 100`,
  )
  return rows.map(({ detail }) => String(detail)).join('; ')
}

async function known(payload: Payload): Promise<number> {
  const [row] = await run(payload, `SELECT stat FROM sqlite_stat1 WHERE tbl = 'publications' LIMIT 1`)
  return Number.parseInt(String(row?.stat), 10)
}

async function run(payload: Payload, statement: string) {
  if (payload.db.name !== 'sqlite') throw new Error('This is for SQLite.')
  return (await payload.db.drizzle.run(sql.raw(statement))).rows
}
