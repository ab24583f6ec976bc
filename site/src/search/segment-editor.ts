import { readFile, writeFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { type EditedFiles, editSegment, type SegmentEdit } from './edit-segment.ts'
import type { EditedAside } from './take-out-pages.ts'

/** What a thread of segment-editors.ts is told: where the segment's files stand, and in which files it is to write what is left of them. */
export interface EditAside {
  edit: SegmentEdit
  files: Record<keyof EditedFiles, string>
  aside: readonly string[]
}

// A thread that waits does not collect what it has done with: a quarter of a gigabyte.
setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

parentPort?.on('message', async ({ edit, files, aside: places }: EditAside) => {
  const [table, facts, titles, grams, texts] = await Promise.all(
    [files.table, files.facts, files.titles, files.grams, files.places].map((file) => readFile(file)),
  )
  if (!table || !facts || !titles || !grams || !texts) throw new Error('A file of the segment was not named.')
  const edited = await editSegment(edit, { table, facts, titles, grams, places: texts })
  const written = [...edited.files].map(async ([path, content], nth) => {
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
  const answer: EditedAside = { segment: edited.segment, aside }
  parentPort?.postMessage(answer)
  setImmediate(collect)
})
