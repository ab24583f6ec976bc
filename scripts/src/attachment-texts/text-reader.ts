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

  constructor(limits = usualLimits) {
    this.#limits = limits
  }

  read(file: string): Promise<AttachmentText> {
    const reading = this.#last.then(() => this.#readNow(file))
    this.#last = reading.catch(() => undefined)
    return reading
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  async #readNow(file: string): Promise<AttachmentText> {
    if ((await stat(file)).size > this.#limits.bytes) return { unread: 'too-large' }
    const worker = this.#open()
    const answer = await this.#answer(worker, file)
    if (answer === undefined) {
      await this.close()
      return { unread: 'too-costly' }
    }
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
      const end = (answer?: ReadAside): void => {
        clearTimeout(timer)
        clearInterval(watch)
        worker.off('message', end)
        worker.off('exit', fail)
        worker.off('error', refuse)
        resolve(answer)
      }
      const fail = (): void => end()
      const refuse = (cause: NodeJS.ErrnoException): void => {
        if (cause.code !== 'ERR_WORKER_OUT_OF_MEMORY') reject(new Error('A thread that reads texts failed.', { cause }))
        fail()
      }
      const timer = setTimeout(fail, milliseconds)
      // The limit that a thread has of itself does not count buffers, into which a small file may unpack without end.
      const watch = setInterval(() => {
        worker.getHeapStatistics().then(
          ({ external_memory }) => external_memory > megabytes * 1e6 && fail(),
          () => undefined,
        )
      }, watchEvery)
      worker.on('message', end)
      worker.on('exit', fail)
      worker.on('error', refuse)
      worker.postMessage(file)
    })
  }
}

const watchEvery = 100
