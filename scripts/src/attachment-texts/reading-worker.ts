import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { type AttachmentText, textOf } from './text-of.ts'

/** Reads the texts of files beside the main thread, which ends it where one takes too much. */
export type ReadAside = { readonly text: AttachmentText } | { readonly failure: string }

parentPort?.on('message', (file: string) => {
  read(file).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => parentPort?.postMessage({ failure: String(error) } satisfies ReadAside),
  )
})

async function read(file: string): Promise<ReadAside> {
  return { text: await textOf(basename(file), await readFile(file)) }
}
