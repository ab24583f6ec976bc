import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '@gongkai/content-model/problem'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { PortalModel } from '@gongkai/site/portal/portal-model'
import { openRenderer } from '@gongkai/site/render'
import { makeFile } from './make-file.ts'
import { checkerOf } from './refuse-problems.ts'
import { SnapshotRecords } from './snapshot-records.ts'

/** What a thread of portal-threads.ts works from: a snapshot, and the folder in which the outputs are written. */
export interface ThreadData {
  readonly snapshot: string
  readonly folder: string
}

/** The day is that which the whole release speaks of. */
export type ThreadWish =
  | { readonly check: readonly string[] }
  | { readonly make: readonly Wanted[]; readonly today: CalendarDay }

export type ThreadAnswer = Failure | { readonly problems: readonly Problem[] } | MadeAside

export interface Failure {
  readonly failure: string
  /** What the system said, and of which file: it may have been the disk. */
  readonly code?: string
  readonly path?: string
}

/** An output by its path, and the name of the file that it is written as. */
export interface Wanted {
  readonly path: string
  readonly staged: string
}

export interface MadeAside {
  readonly made: readonly MadeAsideFile[]
  /** Addresses on this site that the outputs lead to. */
  readonly links: readonly string[]
}

export interface MadeAsideFile extends Wanted {
  readonly digest: string
  readonly bytes: number
  readonly asked: Int32Array
}

const { snapshot, folder } = workerData as ThreadData

async function open() {
  const opened = await openSnapshot(snapshot)
  const records = new SnapshotRecords(opened)
  const heads = new Map<string, PublishedRecord>()
  for (const reference of opened.records.keys()) heads.set(reference, records.head(reference).record)
  const check = checkerOf(
    opened,
    (reference) => heads.get(reference),
    (reference) => records.read(reference),
  )
  return { opened, heads, check }
}

/** Not before there is something to make: what records may not be is found out before anything is made of them. */
async function openPortal(today: CalendarDay) {
  const { opened, heads } = await standing
  const { tombstones, moves } = opened
  const put = [...opened.records].flatMap(([reference, { files }]) => {
    const record = heads.get(reference)
    return record === undefined ? [] : [{ record, files }]
  })
  const model = new PortalModel()
  model.apply({ put, removed: [], tombstones, moves, today })
  return { model, renderer: await openRenderer() }
}

const standing = open()
// What it fails for is told to who asks.
standing.catch(() => undefined)
let portal: ReturnType<typeof openPortal> | undefined
let turn: Promise<unknown> = standing
const folders = new Set<string>()

parentPort?.on('message', (wish: ThreadWish) => {
  turn = turn
    .then(() => ('check' in wish ? problemsOf(wish.check) : make(wish.make, wish.today)))
    .catch(failureOf)
    .then((answer: ThreadAnswer) => parentPort?.postMessage(answer))
})

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { failure: String(error) }
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    const { code, path } = one as NodeJS.ErrnoException
    if (code !== undefined) return { failure: error.message, code, ...(path === undefined ? {} : { path }) }
  }
  return { failure: error.message }
}

async function problemsOf(references: readonly string[]): Promise<ThreadAnswer> {
  const { check } = await standing
  return { problems: check(references) }
}

/** Written while nothing else can go on here: that takes less than waiting for each file does. */
async function make(outputs: readonly Wanted[], today: CalendarDay): Promise<ThreadAnswer> {
  portal ??= openPortal(today)
  const { model, renderer } = await portal
  const made: MadeAsideFile[] = []
  const links = new Set<string>()
  for (const { path, staged } of outputs) {
    const output = model.outputs.get(path)
    if (output === undefined) throw new Error(`A thread was asked for ${path}, which its portal does not have.`)
    const file = await makeFile(output, model, renderer)
    const bytes = Buffer.from(file.text)
    const to = join(folder, staged)
    if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true })
    folders.add(dirname(to))
    writeFileSync(to, bytes)
    for (const link of file.links) links.add(link)
    made.push({ path, digest: sha256(bytes), bytes: bytes.length, asked: file.asked, staged })
  }
  return { made, links: [...links] }
}
