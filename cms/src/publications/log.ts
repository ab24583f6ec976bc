import { newId } from './new-id.ts'
import type { RawDatabase, Request, Row } from './raw-database.ts'

/**
 * What a row says was done. `expire` notes that the validity of a published record ended that day: the record stays as it is.
 * `roll-back` and `resume` are of the whole portal (hold.ts).
 */
export type Operation = 'publish' | 'revise' | 'withdraw' | 'move' | 'expire' | 'roll-back' | 'resume'

/**
 * The log of publications: one row for every change of what is published, in the order of `sequence`, append-only. It is
 * all that the publisher looks at; tombstones and moves are read off it.
 */
export interface Publication {
  /** Unique and increasing, without gaps. */
  readonly sequence: number
  /** `<type>/<key>`, or `portal`. */
  readonly record: string
  /** For people who read the log in the CMS; never exported. */
  readonly title: string
  readonly operation: Operation
  /** The digest of the record published or withdrawn. */
  readonly digest: string
  readonly at: string
  /** The calendar day of `at` where the portal is. */
  readonly on: string
  readonly by: string
  readonly authority: string
  readonly reason?: string
  /** The path to read on at. */
  readonly target?: string
  readonly releasedTitle?: string
  /** Names of the files that the published record needs. */
  readonly files: readonly string[]
}

export type Entry = Omit<Publication, 'sequence'>

/** What the rows of the portal as a whole call it, where others name a record. */
export const portal = 'portal'

/** Whether a record of which this is the latest row is published. */
export function standsAfter(row: Pick<Publication, 'operation'> | Row | undefined): boolean {
  return row?.operation === 'publish' || row?.operation === 'revise' || row?.operation === 'expire'
}

/**
 * Makes the row of a change that is about to be written. Where there are no transactions the row carries the change until
 * it is written whole, so that a change cut off by a crash is done again at the next start, and never published in part.
 */
export async function beginRow(
  raw: RawDatabase,
  entry: Entry,
  pending: PendingWrite | undefined,
  req: Request,
): Promise<Begun> {
  const data = {
    ...entry,
    files: [...entry.files],
    state: 'waiting',
    createdAt: await raw.instant(),
    ...(pending === undefined ? {} : { pending: JSON.stringify(pending) }),
  }
  const id = newId()
  await raw.add('publications', data, { id, req })
  return { id }
}

/** A row of the log, known by its id alone. */
export type Begun = Pick<Row, 'id'>

/** What has to be written for the row to be true. */
export interface PendingWrite {
  readonly type: string
  readonly id: string
  readonly data: Record<string, unknown>
}

/** The change is written: the row takes its place in the order, unless another process that read the log gave it one. */
export async function endRow(raw: RawDatabase, row: Begun): Promise<void> {
  for (;;) {
    const sequence = (await lastSequence(raw)) + 1
    try {
      await raw.change('publications', row.id, { sequence, pending: null }, { only: { sequence: { exists: false } } })
      raw.news.tell()
      return
    } catch (error) {
      // Whether another change took the place is asked, not read off the error: a build has classes of its own.
      if ((await lastSequence(raw)) < sequence) throw error
    }
  }
}

/** The change was not written. */
export function dropRow(raw: RawDatabase, row: Begun, req: Request): Promise<void> {
  return raw.remove('publications', row.id, { req })
}

/** The latest row of a record, in order or about to be. */
export async function latestRow(raw: RawDatabase, record: string, req: Request): Promise<Row | undefined> {
  const [row] = await raw.some('publications', { record: { equals: record } }, { limit: 1, sort: '-createdAt', req })
  return row
}

/**
 * Gives rows their place whose transaction was committed since. With transactions a row becomes visible together with its
 * change, and only then can its place be known; whoever reads the log calls this first.
 */
export async function numberCommitted(raw: RawDatabase): Promise<void> {
  if (!(await withoutPlace(raw)).some((row) => !isPending(row))) return
  // Alone, so that nobody gives a row of this process its place at the same time.
  await raw.alone(async () => {
    for (const row of await withoutPlace(raw)) if (!isPending(row)) await endRow(raw, row)
  })
}

/** Rows that have no place in the order, oldest first: there are few at any time. */
export function withoutPlace(raw: RawDatabase): Promise<Row[]> {
  return raw.some('publications', { sequence: { exists: false } }, { limit: 1000, sort: 'createdAt' })
}

export function isPending(row: Row): boolean {
  return typeof row.pending === 'string' && row.pending !== ''
}

export async function lastSequence(raw: RawDatabase): Promise<number> {
  const [last] = await raw.some(
    'publications',
    { sequence: { exists: true } },
    { limit: 1, sort: '-sequence', select: { sequence: true } },
  )
  return Number(last?.sequence ?? 0)
}

/** Rows after a place in the order, oldest first. */
export async function rowsAfter(raw: RawDatabase, sequence: number, limit: number): Promise<Publication[]> {
  const rows = await raw.some('publications', { sequence: { greater_than: sequence } }, { limit, sort: 'sequence' })
  return rows.map(publicationOf)
}

export function publicationOf(row: Row): Publication {
  const words = (name: string) => (typeof row[name] === 'string' && row[name] !== '' ? { [name]: row[name] } : {})
  return {
    sequence: Number(row.sequence),
    record: String(row.record),
    title: String(row.title ?? ''),
    operation: row.operation as Publication['operation'],
    digest: String(row.digest),
    at: new Date(String(row.at)).toISOString(),
    on: String(row.on),
    by: String(row.by),
    authority: String(row.authority),
    files: Array.isArray(row.files) ? row.files.map(String) : [],
    ...words('reason'),
    ...words('target'),
    ...words('releasedTitle'),
  }
}
