import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { ReadAside } from './reading-worker.ts'
import type { AttachmentText } from './text-of.ts'

/** What one file may take. Whatever it holds, a release goes on. */
export interface ReadingLimits {
  /** Of the file. */
  readonly bytes: number
  readonly milliseconds: number
  /** Of memory, beside that for what is no object of JavaScript: as much again. */
  readonly megabytes: number
}

export const usualLimits: ReadingLimits = { bytes: 50_000_000, milliseconds: 120_000, megabytes: 1024 }

/** Reads the texts of files one after the other, in a thread of its own, which is opened with the first. */
export class TextReader {
  readonly #limits: ReadingLimits
  #worker: Worker | undefined
  #last: Promise<unknown> = Promise.resolve()
  /** How often it was closed: what was asked for before is not read any more. */
  #closings = 0

  constructor(limits = usualLimits) {
    this.#limits = limits
  }

  read(file: string): Promise<AttachmentText> {
    const closings = this.#closings
    const reading = this.#last.then(() => {
      if (closings !== this.#closings) throw ended(file)
      return this.#readNow(file)
    })
    this.#last = reading.catch(() => undefined)
    return reading
  }

  /** Ends the thread. What is being read, or waits for it, is refused: nothing is known of it. */
  async close(): Promise<void> {
    this.#closings += 1
    await this.#endThread()
  }

  async #endThread(): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  async #readNow(file: string): Promise<AttachmentText> {
    if ((await stat(file)).size > this.#limits.bytes) return { unread: 'too-large' }
    const worker = this.#open()
    const answer = await this.#answer(worker, file)
    if (answer === undefined) {
      await this.#endThread()
      return { unread: 'too-costly' }
    }
    if ('isSpoilt' in answer) await this.#endThread()
    if ('failure' in answer) throw new Error(`Could not read the text of ${file}: ${answer.failure}`)
    return answer.text
  }

  #open(): Worker {
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
    // Of one that runs out of memory the end is heard as well.
    worker.on('error', () => undefined)
    this.#worker = worker
    return worker
  }

  /** Nothing where the thread took too long or too much. */
  #answer(worker: Worker, file: string): Promise<ReadAside | undefined> {
    const { milliseconds, megabytes } = this.#limits
    return new Promise((resolve, reject) => {
      const settle = (how: () => void): void => {
        clearTimeout(timer)
        clearInterval(watch)
        worker.off('message', end)
        worker.off('exit', refuse)
        worker.off('error', judge)
        how()
      }
      const end = (answer: ReadAside): void => settle(() => resolve(answer))
      const fail = (): void => settle(() => resolve(undefined))
      // Ended by `close`, or for no reason that is known.
      const refuse = (): void => settle(() => reject(ended(file)))
      const judge = (cause: NodeJS.ErrnoException): void => {
        if (this.#worker === worker) this.#worker = undefined
        if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') fail()
        else settle(() => reject(new Error(`The thread that read the text of ${file} failed.`, { cause })))
      }
      const timer = setTimeout(fail, milliseconds)
      // The limit that a thread has of itself does not count buffers, into which a small file may unpack without end; and where the process was started with one, that is the thread's.
      const watch = setInterval(() => {
        worker.getHeapStatistics().then(
          ({ external_memory, used_heap_size }) => {
            if (external_memory > megabytes * 1e6 || used_heap_size > megabytes * 2 ** 20) fail()
          },
          () => undefined,
        )
      }, watchEvery)
      worker.on('message', end)
      worker.on('exit', refuse)
      worker.on('error', judge)
      worker.postMessage(file)
    })
  }
}

function ended(file: string): Error {
  return new Error(`The text of ${file} was not read to its end. Make the release again.`)
}

const watchEvery = 100
