import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { PortalModel } from '@gongkai/site/portal/portal-model'
import { openRenderer } from '@gongkai/site/render'
import { makeFile } from './make-file.ts'
import { SnapshotRecords } from './snapshot-records.ts'

/** Makes outputs beside the main thread, from a portal of its own, and writes them where it is told. */
export interface MakingData {
  readonly snapshot: string
  readonly today: CalendarDay
  readonly folder: string
}

/** Asked for: paths of outputs with the name of the file that each is written as. */
export type MakingWish = readonly { readonly path: string; readonly staged: string }[]

export type MadeAside =
  | { readonly failure: string }
  | { readonly made: readonly MadeAsideFile[]; readonly links: readonly string[] }

export interface MadeAsideFile {
  readonly path: string
  readonly digest: string
  readonly bytes: number
  readonly asked: Int32Array
  /** A page that the links lead from. */
  readonly staged: string
}

const { snapshot, today, folder } = workerData as MakingData

async function open() {
  const opened = await openSnapshot(snapshot)
  const records = new SnapshotRecords(opened)
  const model = new PortalModel()
  const { tombstones, moves } = opened
  const put = [...opened.records].map(([reference, { files }]) => ({ record: records.head(reference).record, files }))
  model.apply({ put, removed: [], tombstones, moves, today })
  return { model, renderer: await openRenderer() }
}

const opened = open()
const folders = new Set<string>()

parentPort?.on('message', (wish: MakingWish) => {
  answer(wish).then(
    (made) => parentPort?.postMessage(made),
    (error: unknown) =>
      parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) } satisfies MadeAside),
  )
})

async function answer(wish: MakingWish): Promise<MadeAside> {
  const { model, renderer } = await opened
  const made: MadeAsideFile[] = []
  const links = new Set<string>()
  for (const { path, staged } of wish) {
    const output = model.outputs.get(path)
    if (output === undefined) throw new Error(`A worker was asked for ${path}, which its portal does not have.`)
    const file = await makeFile(output, model, renderer)
    const bytes = Buffer.from(file.text)
    const to = join(folder, staged)
    if (!folders.has(dirname(to))) await mkdir(dirname(to), { recursive: true })
    folders.add(dirname(to))
    await writeFile(to, bytes)
    for (const link of file.links) links.add(link)
    made.push({ path, digest: sha256(bytes), bytes: bytes.length, asked: file.asked, staged })
  }
  return { made, links: [...links] }
}
