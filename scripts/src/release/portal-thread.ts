import { parentPort, workerData } from 'node:worker_threads'
import type { Problem } from '@gongkai/content-model/problem'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { PortalModel } from '@gongkai/site/portal/portal-model'
import { openRenderer } from '@gongkai/site/render'
import { type Failure, failureOf } from './failure.ts'
import { FileWriter } from './file-writer.ts'
import { makeFile } from './make-file.ts'
import { checkerOf } from './refuse-problems.ts'
import { SnapshotRecords } from './snapshot-records.ts'

/** What a thread of portal-threads.ts works from: a snapshot, and the folder in which the outputs are written. */
export interface ThreadData {
  readonly snapshot: string
  readonly folder: string
}

/** The day is that which the whole release speaks of. To finish is to have all written that was made. */
export type ThreadWish =
  | { readonly check: readonly string[] }
  | { readonly make: readonly Wanted[]; readonly today: CalendarDay }
  | { readonly finish: true }

export type ThreadAnswer = Failure | { readonly problems: readonly Problem[] } | MadeAside | { readonly finished: true }

/** An output by its path, and the name of the file that it is written as. */
export interface Wanted {
  readonly path: string
  readonly staged: string
}

export interface MadeAside {
  readonly made: readonly MadeAsideFile[]
  /** The questions of all that were made, one after the other: an array of its own for each would cost more than what it holds. */
  readonly asked: Int32Array<ArrayBuffer>
  /** Addresses on this site that the outputs lead to. */
  readonly links: readonly string[]
}

export interface MadeAsideFile extends Wanted {
  readonly digest: string
  readonly bytes: number
  /** How many of the questions are its. */
  readonly questions: number
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
const writer = new FileWriter(folder)

parentPort?.on('message', (wish: ThreadWish) => {
  turn = turn
    .then(() => answerTo(wish))
    .catch(failureOf)
    .then((answer: ThreadAnswer) => parentPort?.postMessage(answer, 'asked' in answer ? [answer.asked.buffer] : []))
})

async function answerTo(wish: ThreadWish): Promise<ThreadAnswer> {
  if ('check' in wish) return problemsOf(wish.check)
  if ('make' in wish) return make(wish.make, wish.today)
  await writer.finish()
  return { finished: true }
}

async function problemsOf(references: readonly string[]): Promise<ThreadAnswer> {
  const { check } = await standing
  return { problems: check(references) }
}

async function make(outputs: readonly Wanted[], today: CalendarDay): Promise<ThreadAnswer> {
  portal ??= openPortal(today)
  const { model, renderer } = await portal
  const made: MadeAsideFile[] = []
  const asked: Int32Array[] = []
  const links = new Set<string>()
  for (const { path, staged } of outputs) {
    const output = model.outputs.get(path)
    if (output === undefined) throw new Error(`A thread was asked for ${path}, which its portal does not have.`)
    const file = await makeFile(output, model, renderer)
    const bytes = Buffer.byteLength(file.text)
    await writer.put(staged, file.text, bytes)
    for (const link of file.links) links.add(link)
    asked.push(file.asked)
    made.push({ path, digest: sha256(file.text), bytes, questions: file.asked.length, staged })
  }
  return { made, asked: oneAfterTheOther(asked), links: [...links] }
}

function oneAfterTheOther(parts: readonly Int32Array[]): Int32Array<ArrayBuffer> {
  const all = new Int32Array(parts.reduce((length, part) => length + part.length, 0))
  let from = 0
  for (const part of parts) {
    all.set(part, from)
    from += part.length
  }
  return all
}
