import { availableParallelism } from 'node:os'
import type { Problem } from '@gongkai/content-model/problem'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import { Thread } from '@gongkai/site/thread'
import type { Failure, MadeAside, ThreadAnswer, ThreadData, ThreadWish, Wanted } from './portal-thread.ts'

/** A thread that has the portal of a snapshot at hand: it checks records and makes outputs beside the main one. What it is asked for it does in turn. */
export interface PortalThread {
  /** The problems of records of the snapshot, each by itself. */
  readonly check: (references: readonly string[]) => Promise<readonly Problem[]>
  readonly make: (outputs: readonly Wanted[], today: CalendarDay) => Promise<MadeAside>
  /** Has it work out the portal of that day before it is asked for outputs. */
  readonly prepare: (today: CalendarDay) => void
  readonly close: () => Promise<void>
}

/** How many records or outputs are worth threads of their own: each has to work out the portal for itself first. */
export const worthThreads = 3000

/** As many threads as there are processors beside the one that the main thread takes. */
export function openThreads(data: ThreadData): PortalThread[] {
  return Array.from({ length: Math.min(3, availableParallelism() - 1) }, () => openThread(data))
}

function openThread(workerData: ThreadData): PortalThread {
  const thread = new Thread<ThreadWish, ThreadAnswer>(new URL('./portal-thread.ts', import.meta.url), { workerData })
  const ask = async (wish: ThreadWish): Promise<Exclude<ThreadAnswer, Failure>> => {
    const answer = await thread.ask(wish)
    if ('failure' in answer) {
      const { failure, ...system } = answer
      throw Object.assign(new Error(failure), system)
    }
    return answer
  }
  return {
    check: async (references) => {
      const answer = await ask({ check: references })
      return 'problems' in answer ? answer.problems : []
    },
    make: async (outputs, today) => {
      const answer = await ask({ make: outputs, today })
      return 'made' in answer ? answer : { made: [], links: [] }
    },
    prepare: (today) => {
      // What it fails for is told to who asks next.
      ask({ make: [], today }).catch(() => undefined)
    },
    close: () => thread.close(),
  }
}
