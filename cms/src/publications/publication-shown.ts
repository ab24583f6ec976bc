import { labelAt } from '@gongkai/content-model/problem'
import { isTypeName } from '@gongkai/content-model/types/index'
import type { Payload } from 'payload'
import type { Operation } from './log.ts'

/** A row of the log, as far as the panel tells of it. */
export interface PublicationShown {
  readonly id: string | number
  readonly title?: string | null
  readonly operation: Operation
  readonly state?: 'waiting' | 'building' | 'live' | 'failed' | null
  readonly at: string
  /** When the row was made: what was restored bears the instant of old in `at`. */
  readonly createdAt: string
  readonly by?: string | null
  readonly reason?: string | null
  readonly address?: string | null
  readonly liveAt?: string | null
  /** The number of the release that carries it, and how many other rows it carries. */
  readonly release?: number | null
  readonly merged?: number
  readonly failure?: string | null
  /** The label of the field that stands in the way. */
  readonly field?: string | null
}

/** A row as Payload reads it. */
export interface LogRow extends Omit<PublicationShown, 'merged'> {
  readonly record: string
}

/** A row of the log with what is not written in it: the others of its release, and the label of its field. */
export async function publicationShown(payload: Payload, row: LogRow): Promise<PublicationShown> {
  const { id, title, operation, state, at, createdAt, by, reason, address, liveAt, release, failure } = row
  const merged = await othersOfRelease(payload, release)
  const field = row.field ? fieldLabel(row.record, row.field) : null
  const known = { id, operation, at, createdAt, merged, field }
  return { ...known, ...defined({ title, state, by, reason, address, liveAt, release, failure }) }
}

/** How many rows a release carries besides one of them. */
export async function othersOfRelease(payload: Payload, release: number | null | undefined): Promise<number> {
  if (release === null || release === undefined) return 0
  const { totalDocs } = await payload.count({ collection: 'publications', where: { release: { equals: release } } })
  return Math.max(0, totalDocs - 1)
}

/** `editions.0.body` of a record of a type in Chinese. */
export function fieldLabel(record: string, path: string): string {
  const [type = ''] = record.split('/')
  return isTypeName(type)
    ? labelAt(
        type,
        path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      )
    : path
}

function defined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
