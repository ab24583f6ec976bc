import { availableParallelism } from 'node:os'
import type { Problem } from '@gongkai/content-model/problem'
import type { OpenSnapshot } from '@gongkai/content-model/snapshot/open'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { Thread } from '@gongkai/site/thread'
import { errorOf, type Failure } from './failure.ts'
import type { MadeAside, ThreadAnswer, ThreadData, ThreadWish, Wanted } from './portal-thread.ts'
import type { StandingFile } from './release-state.ts'

/** A thread that has the portal of a snapshot at hand: it checks records and makes outputs beside the main one. What it is asked for it does in turn. */
export interface PortalThread {
  /** The problems of records of the snapshot, each by itself. */
  readonly check: (references: readonly string[]) => Promise<readonly Problem[]>
  /** Makes outputs, which are there once `finish` has resolved. */
  readonly make: (outputs: readonly Wanted[], today: CalendarDay) => Promise<Made>
  /** Waits until what it made is written. */
  readonly finish: () => Promise<void>
  /** Has it work out the portal of that day before it is asked for outputs. */
  readonly prepare: (today: CalendarDay) => void
  readonly close: () => Promise<void>
}

interface Made {
  /** In the order in which they were asked for. */
  readonly made: readonly (Wanted & Omit<StandingFile, 'path'> & { readonly asked: Int32Array })[]
  /** Addresses on this site that the outputs lead to. */
  readonly links: readonly string[]
}

/** How many records or outputs are worth threads of their own: each has to work out the portal for itself first. */
export const worthThreads = 3000

/** What one is given while it is at work. */
const atATime = 4

/** The threads that work for the release that is being made beside the main one, where there is so much to do that some are open. */
export class PortalThreads {
  readonly #folder: string
  readonly #worth: number
  #threads: readonly PortalThread[] = []

  /** `folder` is where outputs are staged; `worth`, from how many records or outputs on threads are opened. */
  constructor(folder: string, worth: number) {
    this.#folder = folder
    this.#worth = worth
  }

  get areOpen(): boolean {
    return this.#threads.length > 0
  }

  /** Opens them for so many records or outputs, where that is worth it beside a portal of so many records: it has to be worked out first. */
  openFor({ folder: snapshot }: OpenSnapshot, count: number, standing: number): void {
    if (this.areOpen || count < this.#worth || count < standing / 4) return
    this.#threads = openThreads({ snapshot, folder: this.#folder })
  }

  prepare(today: CalendarDay): void {
    for (const thread of this.#threads) thread.prepare(today)
  }

  /**
   * The main thread and all others that there are; each of them is given several things at a time, so that it need not wait while the main thread is busy. All are over before a
   * failure is told.
   */
  async together(work: (thread: PortalThread | undefined) => Promise<void>): Promise<void> {
    const lanes = Array.from({ length: atATime }, () => this.#threads).flat()
    const ended = await Promise.allSettled([...lanes, undefined].map(work))
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }

  /** Waits until all that they made is written. */
  async finish(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.finish()))
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
    this.#threads = []
  }
}

/** As many threads as there are processors beside the one that the main thread takes. */
export function openThreads(data: ThreadData): PortalThread[] {
  return Array.from({ length: Math.min(3, availableParallelism() - 1) }, () => openThread(data))
}

function openThread(workerData: ThreadData): PortalThread {
  const thread = new Thread<ThreadWish, ThreadAnswer>(new URL('./portal-thread.ts', import.meta.url), { workerData })
  const ask = async (wish: ThreadWish): Promise<Exclude<ThreadAnswer, Failure>> => {
    const answer = await thread.ask(wish)
    if ('failure' in answer) throw errorOf(answer)
    return answer
  }
  return {
    check: async (references) => {
      const answer = await ask({ check: references })
      return 'problems' in answer ? answer.problems : []
    },
    make: async (outputs, today) => {
      const answer = await ask({ make: outputs, today })
      return 'made' in answer ? parted(answer) : { made: [], links: [] }
    },
    finish: async () => {
      await ask({ finish: true })
    },
    prepare: (today) => {
      // What it fails for is told to who asks next.
      ask({ make: [], today }).catch(() => undefined)
    },
    close: () => thread.close(),
  }
}

/** Each output with its own questions, which are no copy. */
function parted({ made, asked, links }: MadeAside): Made {
  let from = 0
  return {
    made: made.map(({ questions, ...file }) => {
      const to = from + questions
      const own = { ...file, asked: asked.subarray(from, to) }
      from = to
      return own
    }),
    links,
  }
}
