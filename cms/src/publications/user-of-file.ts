import { latestRow } from './log.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'

const atOnce = 200

/** The latest row of the log of a record that is published with a file of this content; `undefined` where there is none. */
export async function userOfFile(raw: RawDatabase, req: Request, content: string): Promise<Row | undefined> {
  const asked = new Set<string>()
  for (let page = 1; ; page += 1) {
    const rows = await raw.some(
      'publications',
      { files: { in: [content] } },
      { limit: atOnce, page, sort: '-createdAt', req },
    )
    for (const row of rows) {
      const record = String(row.record)
      if (asked.has(record)) continue
      asked.add(record)
      if ((await latestRow(raw, record, req))?.id === row.id) return row
    }
    if (rows.length < atOnce) return undefined
  }
}
