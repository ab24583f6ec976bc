import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type Failure, failureOf } from './failure.ts'

/** Files below the folder that the thread was opened for, one after the other in `content`. */
export interface Files {
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  readonly content: Uint8Array
}

export type Written = Failure | { readonly failure?: never }

const folder = workerData as string
const folders = new Set<string>()

parentPort?.on('message', (files: Files) => {
  parentPort?.postMessage(written(files))
})

function written({ files, content }: Files): Written {
  try {
    let from = 0
    for (const { name, bytes } of files) {
      const to = join(folder, name)
      if (!folders.has(dirname(to))) mkdirSync(dirname(to), { recursive: true })
      folders.add(dirname(to))
      writeFileSync(to, content.subarray(from, from + bytes))
      from += bytes
    }
    return {}
  } catch (error) {
    return failureOf(error)
  }
}
