import { Thread } from '@gongkai/site/thread'
import { errorOf } from './failure.ts'
import type { Files, Written } from './file-writer-thread.ts'

/**
 * Writes files below a folder in a thread, many at a time: where the disk has to be waited for, who makes them goes on. A file is there once `finish`
 * has resolved.
 */
export class FileWriter {
  readonly #thread: Thread<Files, Written>
  readonly #writing = new Set<Promise<void>>()
  #files: { name: string; bytes: number }[] = []
  #contents: Uint8Array[] = []
  #bytes = 0
  #failure: Error | undefined

  constructor(folder: string) {
    this.#thread = new Thread(new URL('./file-writer-thread.ts', import.meta.url), { workerData: folder })
  }

  /** Resolves once there is room for more. Throws what an earlier file failed for. */
  async put(name: string, content: Uint8Array): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure
    this.#files.push({ name, bytes: content.length })
    this.#contents.push(content)
    this.#bytes += content.length
    if (this.#bytes < atOnce && this.#files.length < filesAtOnce) return
    this.#send()
    if (this.#writing.size >= underWay) await Promise.race(this.#writing)
  }

  /** Waits until all is written. Throws the first failure. */
  async finish(): Promise<void> {
    this.#send()
    await Promise.all(this.#writing)
    if (this.#failure !== undefined) throw this.#failure
  }

  /** Ends it. What was not waited for may be written in part. */
  async close(): Promise<void> {
    await this.#thread.close()
    await Promise.all(this.#writing)
  }

  #send(): void {
    if (this.#files.length === 0) return
    const content = new Uint8Array(this.#bytes)
    let from = 0
    for (const one of this.#contents) {
      content.set(one, from)
      from += one.length
    }
    const writing: Promise<void> = this.#thread
      .ask({ files: this.#files, content }, [content.buffer])
      .then((answer) => {
        if (answer.failure !== undefined) throw errorOf(answer)
      })
      .catch((error: unknown) => {
        this.#failure ??= error instanceof Error ? error : new Error(String(error))
      })
      .then(() => {
        this.#writing.delete(writing)
      })
    this.#writing.add(writing)
    this.#files = []
    this.#contents = []
    this.#bytes = 0
  }
}

/** What is sent to the thread together: so many bytes or files. */
const atOnce = 1 << 20
const filesAtOnce = 64

/** So much may wait to be written: memory is bounded. */
const underWay = 8
