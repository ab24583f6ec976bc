import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { MadeAside, MadeAsideFile, MakingData, MakingWish } from './making-worker.ts'

/** A thread that makes outputs. */
export interface Maker {
  readonly make: (
    wish: MakingWish,
  ) => Promise<{ readonly made: readonly MadeAsideFile[]; readonly links: readonly string[] }>
  readonly close: () => Promise<unknown>
}

/** How many outputs are worth threads of their own: each has to work out the portal for itself first. */
export const manyOutputs = 3000

/** As many threads as there are processors beside the one that the main thread takes. */
export function openMakers(data: MakingData): Maker[] {
  return Array.from({ length: Math.min(3, availableParallelism() - 1) }, () => openMaker(data))
}

function openMaker(data: MakingData): Maker {
  const worker = new Worker(new URL('./making-worker.ts', import.meta.url), { workerData: data })
  let waiting: { resolve: (made: MadeAside) => void; reject: (error: Error) => void } | undefined
  let ended: Error | undefined
  const end = (error: Error): void => {
    ended = error
    waiting?.reject(error)
  }
  worker.on('message', (made: MadeAside) => waiting?.resolve(made))
  worker.on('error', (cause) => end(new Error('A thread that makes pages failed.', { cause })))
  worker.on('exit', () => end(new Error('A thread that makes pages has ended.')))
  return {
    make: async (wish) => {
      if (ended !== undefined) throw ended
      const answer = await new Promise<MadeAside>((resolve, reject) => {
        waiting = { resolve, reject }
        worker.postMessage(wish)
      })
      if ('failure' in answer) throw new Error(answer.failure)
      return answer
    },
    close: () => worker.terminate(),
  }
}
