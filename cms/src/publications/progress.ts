import { referencePath } from '@gongkai/content-model/paths'
import type { RawDatabase } from './raw-database.ts'

/** How far the publisher is with rows of the log: what an editor sees move. */
export type Progress =
  | { readonly state: 'building' }
  | { readonly state: 'live'; readonly at: string; readonly origin: string }
  | { readonly state: 'failed'; readonly failure: string }

/** Tells the progress of all rows up to a sequence that are not live yet. */
export async function tellProgress(raw: RawDatabase, upTo: number, progress: Progress): Promise<void> {
  const waiting = { and: [{ sequence: { less_than_equal: upTo } }, { state: { not_equals: 'live' } }] }
  for (;;) {
    const rows = await raw.some(
      'publications',
      { and: [waiting, { state: { not_equals: progress.state } }] },
      { limit: 200, sort: 'sequence' },
    )
    for (const row of rows) await raw.update('publications', row.id, wordsOf(progress, String(row.record)))
    if (rows.length < 200) return
  }
}

function wordsOf(progress: Progress, record: string): Record<string, unknown> {
  switch (progress.state) {
    case 'building':
      return { state: 'building', failure: null }
    case 'live':
      return { state: 'live', liveAt: progress.at, address: addressOf(progress.origin, record), failure: null }
    case 'failed':
      return { state: 'failed', failure: progress.failure }
  }
}

function addressOf(origin: string, record: string): string {
  return `${origin}${referencePath(record)}`
}
