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
  // Bytes of the files, one after the other. A buffer for each would outlive what the collector looks at often, and its memory is let go of only with all of the heap.
  #content = Buffer.alloc(0)
  #bytes = 0
  #failure: Error | undefined

  constructor(folder: string) {
    this.#thread = new Thread(new URL('./file-writer-thread.ts', import.meta.url), { workerData: folder })
  }

  /** Takes over so many `bytes` at once. Resolves once there is room for more. Throws what an earlier file failed for. */
  async put(name: string, content: string | Uint8Array, bytes: number): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure
    if (this.#bytes + bytes > this.#content.length) {
      this.#send()
      this.#content = Buffer.allocUnsafeSlow(Math.max(atOnce, bytes))
    }
    const written = typeof content === 'string' ? this.#content.write(content, this.#bytes, bytes) : content.length
    if (written !== bytes) throw new Error(`${name} has ${written} bytes, expected ${bytes}.`)
    if (typeof content !== 'string') this.#content.set(content, this.#bytes)
    this.#files.push({ name, bytes })
    this.#bytes += bytes
    if (this.#files.length === filesAtOnce) this.#send()
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
    const writing: Promise<void> = this.#thread
      .ask({ files: this.#files, content: this.#content }, [this.#content.buffer])
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
    this.#content = Buffer.alloc(0)
    this.#bytes = 0
  }
}

/** What is sent to the thread together: so many bytes or files. */
const atOnce = 1 << 20
const filesAtOnce = 64

/** So much may wait to be written: memory is bounded. */
const underWay = 8
