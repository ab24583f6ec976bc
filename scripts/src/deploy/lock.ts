import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { lockPath } from '../verify/own-files.ts'
import type { Target } from './target.ts'

/** That a deployment runs is noted at the target, so that no other mixes its files among those of this one. */
export interface Lock {
  /** Aborts when another deployment has taken over. */
  readonly signal: AbortSignal
  readonly free: () => Promise<void>
}

const schema = z.object({
  token: z.string(),
  host: z.string(),
  process: z.int(),
  /** Counts up while the deployment lives. */
  beat: z.int(),
})
type Note = z.infer<typeof schema>

export interface Rhythm {
  /** Milliseconds between two signs of life. */
  readonly beat: number
  /** How long a deployment may give none until it counts as cut off. */
  readonly silence: number
}
export const usualRhythm: Rhythm = { beat: 10_000, silence: 45_000 }

/**
 * Takes the lock of a target. One whose holder gives no sign of life is taken over; no clocks are compared. Throws with a
 * sentence where another deployment runs.
 */
export async function takeLock(target: Target, rhythm: Rhythm): Promise<Lock> {
  const own: Note = { token: randomUUID(), host: hostname(), process: process.pid, beat: 0 }
  const note = (beat: number) => JSON.stringify({ ...own, beat })
  if (!(await target.create(lockPath, note(0)))) {
    await waitForSilence(target, rhythm)
    await target.write(lockPath, note(0))
  }
  // Not every target can refuse a second writer at the same instant: the last one that wrote has the lock.
  if (!(await isHeldBy(target, own.token))) throw new Error(refusal(target, undefined))

  const lost = new AbortController()
  const ended = new AbortController()
  const beating = (async () => {
    let lastGiven = performance.now()
    for (let beat = 1; ; beat++) {
      await pause(rhythm.beat, undefined, { signal: ended.signal, ref: false }).catch(() => {})
      if (ended.signal.aborted) return
      try {
        if (!(await isHeldBy(target, own.token))) return lost.abort(new Error(refusal(target, undefined)))
        await target.write(lockPath, note(beat))
        lastGiven = performance.now()
      } catch (error) {
        // One sign of life may fail; before others may take this deployment for cut off, it ends by itself.
        if (performance.now() - lastGiven > rhythm.silence / 2) return lost.abort(error)
      }
    }
  })()
  return {
    signal: lost.signal,
    free: async () => {
      ended.abort()
      await beating
      // A lock that cannot be taken away is one without a sign of life, and no more than a short wait for the next deployment.
      if (!lost.signal.aborted) await target.remove([lockPath], lost.signal).catch(() => {})
    },
  }
}

async function waitForSilence(target: Target, { beat, silence }: Rhythm): Promise<void> {
  const first = await readNote(target)
  if (first === undefined || hasEnded(first)) return
  for (let waited = 0; waited < silence; waited += beat) {
    await pause(beat)
    const next = await readNote(target)
    if (next === undefined) return
    if (next.token !== first.token || next.beat !== first.beat) throw new Error(refusal(target, next))
  }
}

function refusal({ name }: Target, by: Note | undefined): string {
  return `${name} 正在进行另一次部署${by === undefined ? '' : `（${by.host}，进程 ${by.process}）`}，这一次没有进行。请等它结束再试。`
}

async function isHeldBy(target: Target, token: string): Promise<boolean> {
  return (await readNote(target))?.token === token
}

async function readNote(target: Target): Promise<Note | undefined> {
  const bytes = (await target.read([lockPath])).get(lockPath)
  if (bytes === undefined) return undefined
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return undefined
  }
}

/** Of a process of this very machine it can be told at once. */
function hasEnded(note: Note): boolean {
  if (note.host !== hostname()) return false
  try {
    process.kill(note.process, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
