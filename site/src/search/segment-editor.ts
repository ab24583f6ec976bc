import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { editSegment, type SegmentEdit } from './edit-segment.ts'
import type { EditedAside } from './take-out-pages.ts'

/** What a thread of segment-editors.ts is told: below which folder the segment's files stand, and in which files it is to write what is left of them. */
export interface EditAside {
  edit: SegmentEdit
  root: string
  aside: readonly string[]
}

// A thread that waits does not collect what it has done with: a quarter of a gigabyte.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

parentPort?.on('message', async ({ edit, root, aside: places }: EditAside) => {
  const { files, ...edited } = await editSegment(edit, (path) => readFile(join(root, path)))
  const written = [...files].map(async ([path, content], nth) => {
    const at = places[nth]
    if (at === undefined) throw new Error(`There is no place to write ${path}.`)
    await writeFile(at, content)
    return { path, at, digest: sha256(content), bytes: content.length }
  })
  // All are over before the first failure is told: nothing goes on being written beside what follows from it.
  const ended = await Promise.allSettled(written)
  const aside = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  const answer: EditedAside = { ...edited, aside }
  parentPort?.postMessage(answer)
  setImmediate(collect)
})
