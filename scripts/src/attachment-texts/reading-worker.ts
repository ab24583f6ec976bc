import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { type AttachmentText, textOf } from './text-of.ts'

/** Reads the texts of files beside the main thread, which ends it where one takes too much. */
export type ReadAside =
  /** A thread that is spoilt is not to be asked again. */
  { readonly text: AttachmentText; readonly isSpoilt?: true } | { readonly failure: string }

const answer = (read: ReadAside): void => parentPort?.postMessage(read)
let isReading = false

parentPort?.on('message', async (file: string) => {
  try {
    const bytes = await readFile(file)
    isReading = true
    answer({ text: await textOf(basename(file), bytes) })
  } catch (error) {
    answer({ failure: String(error) })
  }
  isReading = false
})

// What a reader throws behind its own back comes from what it reads; anything else ends the thread.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => {
    if (!isReading) throw error
    answer({ text: { unread: 'broken' }, isSpoilt: true })
  })
