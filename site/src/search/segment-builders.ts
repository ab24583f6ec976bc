import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type BuiltSegment, buildSegment } from './build-segment.ts'
import { weightOf } from './division.ts'
import { prepare } from './prepare.ts'
import type { SearchRecord } from './search-record.ts'

/** Builds several segments at a time, each in a thread of its own. */
export interface SegmentBuilders {
  /** Of records as `readable` gives them, in order of `byDay`. Begins as soon as a thread is free, so that no more texts are in memory than there are threads, and one more. */
  build(records: SearchRecord[], done: (built: BuiltSegment) => Promise<void>): Promise<void>
  /** Waits until all are done. */
  finish(): Promise<void>
  close(): Promise<void>
}

export function openBuilders(threads = Math.min(availableParallelism(), mostThreads)): SegmentBuilders {
  const free: (Worker | undefined)[] = Array.from({ length: threads }, () => undefined)
  const started: Worker[] = []
  const running = new Set<Promise<void>>()
  let failure: { cause: unknown } | undefined
  const refuseFailure = (): void => {
    if (failure !== undefined) throw failure.cause
  }
  const start = (): Worker => {
    const worker = new Worker(new URL('./segment-builder.ts', import.meta.url))
    worker.setMaxListeners(0)
    started.push(worker)
    return worker
  }
  return {
    async build(records, done) {
      if (records.reduce((sum, record) => sum + weightOf(record), 0) < worthAThread) {
        await done(await buildSegment(records.map(prepare)))
        return
      }
      while (free.length === 0) await Promise.race(running)
      refuseFailure()
      const worker = free.pop() ?? start()
      const run = ask(worker, records)
        .then(done)
        .catch((cause: unknown) => {
          failure ??= { cause }
        })
        .then(() => {
          free.push(worker)
          running.delete(run)
        })
      running.add(run)
    },
    async finish() {
      await Promise.all(running)
      refuseFailure()
    },
    async close() {
      await Promise.all(started.map((worker) => worker.terminate()))
    },
  }
}

/** Below that weight a segment is built sooner than a thread has started. */
const worthAThread = 200_000

/** A thread at work on a full segment needs up to a gigabyte. */
const mostThreads = 2

function ask(worker: Worker, records: SearchRecord[]): Promise<BuiltSegment> {
  return new Promise((resolve, reject) => {
    const settle = (end: () => void): void => {
      worker.off('message', built).off('error', failed).off('exit', ended)
      end()
    }
    const built = (message: BuiltSegment): void => settle(() => resolve(message))
    const failed = (cause: unknown): void =>
      settle(() => reject(new Error('Could not build a segment of the search index.', { cause })))
    const ended = (): void => failed(new Error('The thread that built it has ended.'))
    worker.on('message', built).on('error', failed).on('exit', ended)
    worker.postMessage(records)
  })
}
