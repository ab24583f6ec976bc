import { availableParallelism } from 'node:os'
import { Thread } from '../thread.ts'
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
  const free: (Builder | undefined)[] = Array.from({ length: threads }, () => undefined)
  const started: Builder[] = []
  const running = new Set<Promise<void>>()
  let failure: { cause: unknown } | undefined
  const refuseFailure = (): void => {
    if (failure !== undefined) throw failure.cause
  }
  const start = (): Builder => {
    const builder: Builder = new Thread(new URL('./segment-builder.ts', import.meta.url))
    started.push(builder)
    return builder
  }
  return {
    async build(records, done) {
      if (records.reduce((sum, record) => sum + weightOf(record), 0) < worthAThread) {
        await done(await buildSegment(records.map(prepare)))
        return
      }
      while (free.length === 0) await Promise.race(running)
      refuseFailure()
      const builder = free.pop() ?? start()
      const run = builder
        .ask(records)
        .catch((cause: unknown) => {
          throw new Error('Could not build a segment of the search index.', { cause })
        })
        .then(done)
        .catch((cause: unknown) => {
          failure ??= { cause }
        })
        .then(() => {
          free.push(builder)
          running.delete(run)
        })
      running.add(run)
    },
    async finish() {
      await Promise.all(running)
      refuseFailure()
    },
    async close() {
      await Promise.all(started.map((builder) => builder.close()))
    },
  }
}

/** Below that weight a segment is built sooner than a thread has started. */
const worthAThread = 200_000

/** A thread at work on a full segment needs up to a gigabyte. */
const mostThreads = 2

/** Where the main thread is at work as well. */
export const besideOthers = Math.max(1, Math.min(availableParallelism() - 1, mostThreads))

type Builder = Thread<SearchRecord[], BuiltSegment>
