import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { digestOf } from './content-name.ts'
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
  const aside: EditedAside['aside'] = []
  const edited = await editSegment(edit, {
    read: (path) => readFile(join(root, path)),
    write: async (path, content) => {
      const at = places[aside.length]
      if (at === undefined) throw new Error(`There is no place to write ${path}.`)
      // It is written while its digest is worked out.
      const writing = writeFile(at, content)
      aside.push({ path, at, digest: digestOf(content).toString('hex'), bytes: content.length })
      await writing
    },
  })
  const answer: EditedAside = { ...edited, aside }
  parentPort?.postMessage(answer)
  setImmediate(collect)
})
