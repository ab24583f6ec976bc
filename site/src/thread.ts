import { type Transferable, Worker, type WorkerOptions } from 'node:worker_threads'

/** A thread that is asked one thing after another and answers in that order. It does not keep the process from ending while it is asked nothing. */
export class Thread<Wish, Answer> {
  readonly #worker: Worker
  readonly #waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = []
  #end: { readonly cause: unknown } | undefined

  constructor(program: URL, options: WorkerOptions = {}) {
    this.#worker = new Worker(program, options)
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => {
      this.#waiting.shift()?.resolve(answer)
      if (this.#waiting.length === 0) this.#worker.unref()
    })
    // Those that wait are told once it is over: until then it may still be writing.
    this.#worker.on('error', (cause) => {
      this.#end ??= { cause }
    })
    this.#worker.on('messageerror', (cause) => {
      this.#end ??= { cause }
      void this.close()
    })
    this.#worker.on('exit', () => this.#endWith(new Error('The thread has ended.')))
  }

  get hasEnded(): boolean {
    return this.#end !== undefined
  }

  /** What is transferred is the thread's from then on. Throws what the thread failed for. One that has failed answers nothing more. */
  ask(wish: Wish, transferred: readonly Transferable[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#end !== undefined) {
        reject(this.#end.cause)
        return
      }
      this.#worker.postMessage(wish, transferred)
      this.#waiting.push({ resolve, reject })
      this.#worker.ref()
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #endWith(cause: unknown): void {
    this.#end ??= { cause }
    for (const { reject } of this.#waiting.splice(0)) reject(this.#end.cause)
  }
}
