import type { Opening } from './worker.ts'

/** Starts the worker that searches below `base` (an absolute address that ends in a slash), and has it open the index at once. */
export function startWorker(base: string): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.postMessage({ base } satisfies Opening)
  return worker
}
