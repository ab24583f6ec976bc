import type { Payload } from 'payload'
import { rawDatabase } from '../publications/raw-database.ts'
import type { WaitingRow } from './waiting.ts'

const beginning = '没能通知发布流水线：'

/** Shows on the rows that wait why nothing releases them, or that it is so no longer. */
export async function tellRows(
  payload: Payload,
  rows: readonly WaitingRow[],
  sentence: string | undefined,
): Promise<void> {
  const failure = sentence === undefined ? null : `${beginning}${sentence}`
  const differing = rows.filter((row) =>
    failure === null ? row.failure.startsWith(beginning) : row.isNew && row.failure !== failure,
  )
  if (differing.length === 0) return
  await rawDatabase(payload).updateAll(
    'publications',
    differing.map(({ id }) => id),
    { failure },
  )
}
