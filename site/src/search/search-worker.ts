import { readWhole } from './index-files.ts'
import { format, listName, type SegmentList, tableOf } from './segment-list.ts'
import type { Asked, Opening, Read } from './worker.ts'

/** A worker that was started before anybody listens to it. */
export interface StartedWorker {
  readonly worker: Worker
  /** Asks it, once it has been told what to open. */
  readonly ask: (asked: Asked) => void
  /** Whether it could not be loaded: such a one never answers, and says so only once. */
  hasFailed: boolean
}

/**
 * Starts the worker that searches below `base` (an absolute address that ends in a slash), and has it open the index at once. What every search begins with is
 * read while its program comes, not after it: the list of segments and their tables.
 */
export function startWorker(base: string): StartedWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const opening = readList(base).then((list) => {
    worker.postMessage({ base, list } satisfies Opening)
    for (const segment of list?.segments ?? []) void handOver(worker, base, tableOf(segment))
  })
  const started: StartedWorker = {
    worker,
    ask: (asked) => void opening.then(() => worker.postMessage(asked)),
    hasFailed: false,
  }
  worker.addEventListener('error', () => {
    started.hasFailed = true
  })
  return started
}

/** Nothing where it cannot be read, or is not what is expected: the worker then tries by itself, and says why. */
async function readList(base: string): Promise<SegmentList | undefined> {
  try {
    const list: SegmentList = JSON.parse(new TextDecoder().decode(await readWhole(base, listName)))
    return list.format === format ? list : undefined
  } catch {
    return undefined
  }
}

/** Hands a file over, or word that the worker has to try by itself. */
async function handOver(worker: Worker, base: string, path: string): Promise<void> {
  const bytes = await readWhole(base, path).catch(() => undefined)
  worker.postMessage({ path, bytes } satisfies Read, bytes === undefined ? [] : [bytes.buffer])
}
