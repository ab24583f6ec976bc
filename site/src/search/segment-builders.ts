import { availableParallelism } from 'node:os'
import { Thread } from '../thread.ts'
import { type BuiltPart, buildPart } from './build-part.ts'
import { type BuiltSegment, buildSegment, type PartOfSegment } from './build-segment.ts'
import { weightOf } from './division.ts'
import { type PackedFiles, unpackFiles } from './packed-files.ts'
import { prepare } from './prepare.ts'
import type { SearchRecord } from './search-record.ts'

/** Builds segments part by part, several parts at a time, each in a thread of its own. */
export interface SegmentBuilders {
  /**
   * The next part of the segment that is being built: of records as `readable` gives them, in order of `byDay`. Begins as soon as a thread is free, so that no more
   * texts are in memory than there are threads, and one more.
   */
  part(records: SearchRecord[], done: (part: BuiltPart) => Promise<void>): Promise<void>
  /** The segment is of the parts that were begun since the one before, and is built once they are done. */
  segment(done: (segment: BuiltSegment) => Promise<void>): void
  /** Waits until all are done. */
  finish(): Promise<void>
  /** Nothing more is begun, and nobody is told of anything from then on. */
  close(): Promise<void>
}

/** To the thread: the records of a part, or the parts of a segment. */
export type BuilderWish = { records: SearchRecord[] } | { parts: PartOfSegment[] }

/** From the thread: what was built of them. */
export type SentPart = Omit<BuiltPart, 'files' | 'excerpts'> & { files: PackedFiles; excerpts: PackedFiles }
export type SentSegment = Omit<BuiltSegment, 'files'> & { files: PackedFiles }

export function openBuilders(threads = Math.min(availableParallelism(), mostThreads)): SegmentBuilders {
  const free: (Builder | undefined)[] = Array.from({ length: threads }, () => undefined)
  const started: Builder[] = []
  const running = new Set<Promise<void>>()
  let parts: Promise<PartOfSegment | undefined>[] = []
  let failure: { cause: unknown } | undefined
  let isClosed = false
  const refuseFailure = (): void => {
    if (failure !== undefined) throw failure.cause
  }
  const refuseMore = (): void => {
    if (isClosed) throw new Error('Nothing more is to be built.')
  }
  const start = (): Builder => {
    const builder: Builder = new Thread(new URL('./segment-builder.ts', import.meta.url))
    started.push(builder)
    return builder
  }
  const noteFailure = (cause: unknown): undefined => {
    failure ??= { cause }
  }
  const unlessClosed =
    <Built, Kept>(done: (built: Built) => Promise<Kept>) =>
    async (built: Built): Promise<Kept | undefined> =>
      isClosed ? undefined : done(built)
  /** Resolves once a thread is at it, with what comes of it; nothing where that fails. */
  const begin = async <Sent, Kept>(
    wish: BuilderWish,
    done: (sent: Sent) => Promise<Kept>,
  ): Promise<{ kept: Promise<Kept | undefined> }> => {
    while (free.length === 0) await Promise.race(running)
    refuseFailure()
    refuseMore()
    const builder = free.pop() ?? start()
    const kept = builder
      .ask(wish)
      .catch((cause: unknown) => {
        throw new Error('Could not build a part of the search index.', { cause })
      })
      .then((sent) => unlessClosed(done)(sent as Sent))
      .catch(noteFailure)
    const run = kept.then(() => {
      free.push(builder)
      running.delete(run)
    })
    running.add(run)
    return { kept }
  }
  return {
    async part(records, done) {
      refuseFailure()
      refuseMore()
      const keep = async (built: BuiltPart): Promise<PartOfSegment> => {
        await done(built)
        const { part, listed, heads } = built
        return { part, listed, heads }
      }
      const isSmall = records.reduce((sum, record) => sum + weightOf(record), 0) < worthAThread
      const kept = isSmall
        ? buildPart(records.map(prepare)).then(unlessClosed(keep)).catch(noteFailure)
        : (await begin({ records }, (sent: SentPart) => keep(partOf(sent)))).kept
      parts.push(kept)
      if (!isSmall) return
      await kept
      refuseFailure()
    },
    segment(done) {
      const own = Promise.all(parts)
      parts = []
      // Whoever reads the next part goes on meanwhile.
      const run = own
        .then(async (built) => {
          const all = built.filter((part) => part !== undefined)
          // One that failed is told of at the end.
          if (all.length < built.length || isClosed) return
          const records = all.reduce((sum, { heads }) => sum + heads.length, 0)
          if (records < headsWorthAThread) await buildSegment(all).then(unlessClosed(done))
          else await (await begin({ parts: all }, (sent: SentSegment) => done(segmentOf(sent)))).kept
        })
        .catch(noteFailure)
        .then(() => void running.delete(run))
      running.add(run)
    },
    async finish() {
      while (running.size > 0) await Promise.all(running)
      refuseFailure()
    },
    async close() {
      isClosed = true
      await Promise.all(started.map((builder) => builder.close()))
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** Below that weight a part is built sooner than a thread has started. */
const worthAThread = 200_000

/** Below so many records the heads of a segment are. */
const headsWorthAThread = 300

/** A thread at work on a full part needs up to a gigabyte. */
const mostThreads = 2

/** Where the main thread is at work as well. */
export const besideOthers = Math.max(1, Math.min(availableParallelism() - 1, mostThreads))

function partOf(sent: SentPart): BuiltPart {
  return { ...sent, files: unpackFiles(sent.files), excerpts: unpackFiles(sent.excerpts) }
}

function segmentOf(sent: SentSegment): BuiltSegment {
  return { ...sent, files: unpackFiles(sent.files) }
}

type Builder = Thread<BuilderWish, SentPart | SentSegment>
