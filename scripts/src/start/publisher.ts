import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readManifest } from '@gongkai/content-model/snapshot/read'
import { type CalendarDay, dayOf } from '@gongkai/content-model/values/calendar-day'
import type { ReleaseResult } from '../release/release.ts'

/** The CMS as the publisher sees it: the log, the snapshot, and where to tell how far it is. */
export interface PublicationSource {
  /** The last sequence of the log, with the number of rows after `sequence`. */
  readonly lastSequence: () => Promise<number>
  /** Writes the snapshot of what is published into a new folder. */
  readonly fetchSnapshot: (folder: string) => Promise<void>
  readonly tell: (upTo: number, progress: Progress) => Promise<void>
}

export type Progress =
  | { readonly state: 'building' }
  | { readonly state: 'live'; readonly at: string; readonly origin: string }
  | { readonly state: 'failed'; readonly failure: string }

export interface PublisherOptions {
  readonly source: PublicationSource
  /** Folder of the snapshot, the release and the note of what the release was made from. */
  readonly home: string
  /** What a release depends on besides content: a digest of the site's sources. */
  readonly version: string
  /** The address under which the portal is read. */
  readonly origin: string
  readonly today?: CalendarDay
  readonly release: (options: { snapshot: string; out: string; today?: CalendarDay }) => Promise<ReleaseResult>
  readonly say: (sentence: string) => void
}

/** What the release in place was made from. */
interface Standing {
  readonly sequence: number
  readonly today: CalendarDay
  readonly version: string
  readonly timeZone: string
}

export interface Publisher {
  /** Releases if the log, the day or the sources have moved since the release in place. Resolves to whether it did. */
  readonly catchUp: () => Promise<boolean>
  /** Catches up again and again until the signal aborts. Failures are told and tried again; they never end it. */
  readonly watch: (signal: AbortSignal) => Promise<void>
}

/** The embedded publisher: it looks at nothing but the log, and can repeat any step. */
export function openPublisher(options: PublisherOptions): Publisher {
  const { source, home, version, origin, say } = options
  let failedAt: string | undefined

  const catchUp = async (): Promise<boolean> => {
    const standing = await readStanding(home)
    const sequence = await source.lastSequence()
    const today = options.today ?? dayOf(new Date().toISOString(), standing?.timeZone ?? 'Asia/Shanghai')
    const wanted = `${sequence} ${today} ${version}`
    if (standing !== undefined && wanted === `${standing.sequence} ${standing.today} ${standing.version}`) return false
    // What failed is not tried again until something has changed.
    if (wanted === failedAt) return false
    try {
      await source.tell(sequence, { state: 'building' })
      const { upTo, result, timeZone } = await makeRelease(options)
      await writeStanding(home, { sequence: upTo, today: result.today, version, timeZone })
      await source.tell(upTo, { state: 'live', at: new Date().toISOString(), origin })
      failedAt = undefined
      say(`已上线：${result.records} 条记录，${result.pages} 个页面（发布记录第 ${upTo} 号）。`)
      return true
    } catch (error) {
      failedAt = wanted
      await source.tell(sequence, { state: 'failed', failure: sentenceOf(error) })
      throw error
    }
  }

  return {
    catchUp,
    watch: async (signal) => {
      while (!signal.aborted) {
        await catchUp().catch((error: unknown) => say(`这次没有上线：${sentenceOf(error)}`))
        await pause(500, signal)
      }
    },
  }
}

async function makeRelease({ source, home, today, release }: PublisherOptions) {
  const next = join(home, 'snapshot.next')
  const snapshot = join(home, 'snapshot')
  await rm(next, { recursive: true, force: true })
  await source.fetchSnapshot(next)
  const { sequence } = await readManifest(next)
  const result = await release({ snapshot: next, out: releaseFolder(home), ...(today === undefined ? {} : { today }) })
  const site = JSON.parse(await readFile(join(next, 'records', 'site', 'site.json'), 'utf8')) as { timeZone: string }
  await rm(snapshot, { recursive: true, force: true })
  await rename(next, snapshot)
  return { upTo: sequence, result, timeZone: site.timeZone }
}

/** The release in place, which the portal's server serves. */
export function releaseFolder(home: string): string {
  return join(home, 'release')
}

const standingFile = (home: string) => join(home, 'release.json')

/** `undefined` where there is no release, or none that is known to be whole. */
async function readStanding(home: string): Promise<Standing | undefined> {
  try {
    return JSON.parse(await readFile(standingFile(home), 'utf8')) as Standing
  } catch {
    return undefined
  }
}

async function writeStanding(home: string, standing: Standing): Promise<void> {
  await mkdir(home, { recursive: true })
  await writeFile(`${standingFile(home)}.next`, JSON.stringify(standing))
  await rename(`${standingFile(home)}.next`, standingFile(home))
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}
