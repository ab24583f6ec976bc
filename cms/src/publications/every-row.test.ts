import type { Where } from 'payload'
import { expect, test } from 'vitest'
import { everyRow } from './every-row.ts'
import type { Row } from './raw-database.ts'

test.each([0, 1, 2, 3, 4, 9])(
  'gives each of %i rows once, in order, by the last id of the part before',
  async (count) => {
    const rows = Array.from({ length: count }, (_, number) => ({ id: `r${number}` }) as Row)
    const asked: Where[] = []
    const some = async (_slug: string, where: Where, { limit }: { limit: number }): Promise<Row[]> => {
      asked.push(where)
      const after = /"greater_than":"([^"]*)"/.exec(JSON.stringify(where))?.[1] ?? ''
      return rows.filter(({ id }) => String(id) > after).slice(0, limit)
    }
    const where = { type: { equals: 'x' } }
    const given: Row[] = []
    for await (const row of everyRow({ some }, 'rows', where, { atOnce: 2 })) given.push(row)
    expect(given).toEqual(rows)
    expect(asked.every((one) => JSON.stringify(one).includes('"equals":"x"'))).toBe(true)
  },
)
