import type { RawDatabase, Row } from '../publications/raw-database.ts'

/** The row of the log for the latest change of a record that somebody made; what only a day ended is none. */
export async function latestChange(raw: RawDatabase, record: string): Promise<Row | undefined> {
  const [row] = await raw.some(
    'publications',
    { and: [{ record: { equals: record } }, { operation: { in: ['publish', 'revise', 'withdraw', 'move'] } }] },
    { limit: 1, sort: '-createdAt' },
  )
  return row
}
