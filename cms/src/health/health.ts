import type { CollectionSlug, Payload } from 'payload'
import { holdIn } from '../publications/hold.ts'
import { type RawDatabase, type Row, rawDatabase } from '../publications/raw-database.ts'
import { isDayOver, releaseTold } from '../publications/release-told.ts'
import { type DiskSpace, diskSpace } from './disk-space.ts'

/** How the CMS and its releases are. Nothing in it is secret: no titles, no names of people. */
export interface Health {
  /** `down` where the database does not answer; `degraded` where there is a reason to look. */
  readonly status: 'ok' | 'degraded' | 'down'
  readonly reasons: readonly Reason[]
  readonly database: { readonly ok: boolean; readonly ms: number }
  /** What was published and is not live yet. */
  readonly queue: Queue | null
  readonly lastRelease: LastRelease | null
  /** Since when releases are held after a roll-back. */
  readonly held: { readonly since: string } | null
  /** The disk of the uploaded files and of a SQLite database: the one with less room. */
  readonly disk: DiskSpace | null
  readonly version: string
}

export type Reason =
  | 'database-silent'
  | 'queue-old'
  | 'publications-failed'
  | 'release-failed'
  | 'day-over'
  | 'held'
  | 'disk-low'
  | 'disk-not-writable'
  | 'disk-unknown'

interface Queue {
  readonly waiting: number
  readonly oldestSeconds: number
  /** Publications that were refused, and wait to be put right. */
  readonly failed: number
}

interface LastRelease {
  readonly release: number
  /** When it went live, or else when it began. */
  readonly at: string
  readonly state: 'building' | 'live' | 'failed'
  /** Where the reason is told: it may speak of what only people within may read. */
  readonly failure?: string
}

/** From when on somebody has to look. */
export const thresholds = {
  databaseMs: 2000,
  /** Where a publisher runs beside the CMS, and where CI is asked, which takes its time. */
  queueSeconds: { beside: 60, ci: 900 },
  /** After midnight. */
  dayMs: { beside: 600_000, ci: 3_600_000 },
  freeBytes: 1_000_000_000,
}

interface HealthOptions {
  /** The folders whose disks matter. */
  readonly folders: readonly string[]
  readonly version: string
  readonly releasedBy?: 'beside' | 'ci'
}

/** Costs a few rows by index, however long the log is. Never throws. */
export async function healthOf(
  payload: Payload,
  { folders, version, releasedBy = 'beside' }: HealthOptions,
): Promise<Health> {
  const start = performance.now()
  const log = await withinTime(logNow(payload, thresholds.dayMs[releasedBy])).catch(() => undefined)
  const ms = Math.round(performance.now() - start)
  const disk = await leastRoom(folders).catch(() => null)
  const { queue = null, lastRelease = null, held = null, isDayOver: isOver = false } = log ?? {}
  const reasons: Reason[] = [
    ...(log === undefined ? (['database-silent'] as const) : []),
    ...((queue?.oldestSeconds ?? 0) > thresholds.queueSeconds[releasedBy] ? (['queue-old'] as const) : []),
    ...((queue?.failed ?? 0) > 0 ? (['publications-failed'] as const) : []),
    ...(lastRelease?.state === 'failed' && queue?.failed === 0 ? (['release-failed'] as const) : []),
    ...(isOver ? (['day-over'] as const) : []),
    ...(held !== null ? (['held'] as const) : []),
    ...(disk === null ? (['disk-unknown'] as const) : []),
    ...(disk !== null && disk.freeBytes < thresholds.freeBytes ? (['disk-low'] as const) : []),
    ...(disk !== null && !disk.writable ? (['disk-not-writable'] as const) : []),
  ]
  const status = log === undefined ? 'down' : reasons.length > 0 ? 'degraded' : 'ok'
  return { status, reasons, database: { ok: log !== undefined, ms }, queue, lastRelease, held, disk, version }
}

interface LogNow extends Pick<Health, 'queue' | 'lastRelease' | 'held'> {
  readonly isDayOver: boolean
}

async function logNow(payload: Payload, patience: number): Promise<LogNow> {
  const raw = rawDatabase(payload)
  const count = async (state: string) => {
    const where = { state: { equals: state } }
    return (await payload.db.count({ collection: 'publications' as CollectionSlug, where })).totalDocs
  }
  const [waiting, building, failed] = await Promise.all(['waiting', 'building', 'failed'].map(count))
  const oldest = await Promise.all(['waiting', 'building'].map((state) => endOf(raw, state, 'sequence')))
  const hold = await holdIn(raw)
  return {
    queue: {
      waiting: (waiting ?? 0) + (building ?? 0),
      oldestSeconds: Math.max(0, ...oldest.map(secondsSince)),
      failed: failed ?? 0,
    },
    lastRelease: await latest(payload, raw),
    isDayOver: await isDayOver(payload, patience),
    held: hold === undefined ? null : { since: hold.at },
  }
}

/** The first row of a state in an order; of one that is still being written there is no place yet, and it comes first. */
async function endOf(raw: RawDatabase, state: string, sort: 'sequence' | '-sequence'): Promise<Row | undefined> {
  const [row] = await raw.some('publications', { state: { equals: state } }, { limit: 1, sort })
  return row
}

function secondsSince(row: Row | undefined): number {
  return row === undefined ? 0 : Math.floor((Date.now() - Date.parse(String(row.createdAt))) / 1000)
}

/** Also one that carried no rows: another day, another version of the program. */
async function latest(payload: Payload, raw: RawDatabase): Promise<LastRelease | null> {
  const [ofRows, told] = [await lastRelease(raw), await releaseTold(payload)]
  if (told === undefined || (ofRows !== null && ofRows.release >= told.release && ofRows.state === told.state))
    return ofRows
  const { release, state, at } = told
  const failure = '最近一次更新没有成功，公众看到的仍是原来的内容。原因见发布程序的记录。'
  return { release, state, at, ...(state === 'failed' ? { failure } : {}) }
}

async function lastRelease(raw: RawDatabase): Promise<LastRelease | null> {
  const ends = await Promise.all(
    (['building', 'live', 'failed'] as const).map((state) => endOf(raw, state, '-sequence')),
  )
  const [last] = ends
    .filter((row) => row !== undefined && typeof row.release === 'number')
    .sort((one, other) => Number(other?.release) - Number(one?.release))
  if (last === undefined) return null
  const { release, state, liveAt, releaseStartedAt, createdAt, sequence } = last
  return {
    release: Number(release),
    at: new Date(String(liveAt ?? releaseStartedAt ?? createdAt)).toISOString(),
    state: state as LastRelease['state'],
    ...(state === 'failed' ? { failure: `发布记录第 ${sequence} 号没有上线，原因见管理后台“发布记录”。` } : {}),
  }
}

async function leastRoom(folders: readonly string[]): Promise<DiskSpace> {
  const spaces = await Promise.all(folders.map(diskSpace))
  return {
    freeBytes: Math.min(...spaces.map(({ freeBytes }) => freeBytes)),
    writable: spaces.every(({ writable }) => writable),
  }
}

function withinTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('The database does not answer.')), thresholds.databaseMs)
  return Promise.race([answer, promise]).finally(() => clearTimeout(timer))
}
