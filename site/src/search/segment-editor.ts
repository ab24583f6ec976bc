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

parentPort?.on('message', async ({ edit, files, aside }: EditAside) => {
  const [table, facts, titles, grams, places] = await Promise.all(
    [files.table, files.facts, files.titles, files.grams, files.places].map((file) => readFile(file)),
  )
  if (!table || !facts || !titles || !grams || !places) throw new Error('A file of the segment was not named.')
  const edited = await editSegment(edit, { table, facts, titles, grams, places })
  const written = [...edited.files].map(async ([path, content], nth) => {
    const at = aside[nth]
    if (at === undefined) throw new Error(`There is no place to write ${path}.`)
    await writeFile(at, content)
    return { path, at, digest: sha256(content), bytes: content.length }
  })
  const answer: EditedAside = { segment: edited.segment, aside: await Promise.all(written) }
  parentPort?.postMessage(answer)
  setImmediate(collect)
})
