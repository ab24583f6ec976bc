import type { Opening } from './worker.ts'

/** A worker that was started before anybody listens to it. */
export interface StartedWorker {
  readonly worker: Worker
  /** Whether it could not be loaded: such a one never answers, and says so only once. */
  hasFailed: boolean
}

/** Starts the worker that searches below `base` (an absolute address that ends in a slash), and has it open the index at once. */
export function startWorker(base: string): StartedWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const started: StartedWorker = { worker, hasFailed: false }
  worker.addEventListener('error', () => {
    started.hasFailed = true
  })
  worker.postMessage({ base } satisfies Opening)
  return started
}
