import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { processTree } from '../bench/process-tree.ts'
import type { Step } from '../release/step.ts'
import { type RunningPortal, startIn } from '../testing/running-portal.ts'
import type { Victim } from './plan.ts'

/**
 * `npm start` under a supervisor that behaves as an operator's does: where the process has ended it ends what it left, and starts it again. The publisher
 * is that process itself, the CMS its child.
 */
export class Supervised {
  readonly #home: string
  #running: RunningPortal
  #cms: readonly number[] = []

  private constructor(home: string, running: RunningPortal) {
    this.#home = home
    this.#running = running
    this.#cms = processTree(running.pid).slice(1)
  }

  /** Starts it the first time. A step that is to be the last of the publisher is armed later. */
  static async begin(home: string): Promise<Supervised> {
    await writeFile(killedIn(home), '')
    return new Supervised(home, await startIn(home, [], undefined, environment(home, undefined)))
  }

  get running(): RunningPortal {
    return this.#running
  }

  /** From here on the publisher ends itself when it begins the step that it was started with. */
  async arm(): Promise<void> {
    await rm(killedIn(this.#home), { force: true })
  }

  /** The steps that were begun since the beginning of the moment. */
  async steps(): Promise<readonly Step[]> {
    const log = logIn(this.#home)
    return existsSync(log) ? ((await readFile(log, 'utf8')).split('\n').filter((line) => line !== '') as Step[]) : []
  }

  /** Whether the publisher has ended within some milliseconds. */
  async hasEnded(within: number): Promise<boolean> {
    return Promise.race([this.#running.ended.then(() => true), pause(within, false)])
  }

  kill(victim: Victim): void {
    this.#cms = processTree(this.#running.pid).slice(1)
    if (victim !== 'cms') end(this.#running.pid, 'SIGKILL')
    if (victim !== 'publisher') for (const pid of this.#cms) end(pid, 'SIGKILL')
  }

  /** Waits until nothing of it is left; what does not end is ended. */
  async clear(): Promise<void> {
    // The publisher ends by itself when it has lost the CMS.
    if (!(await this.hasEnded(20_000))) end(this.#running.pid, 'SIGKILL')
    await this.#running.ended
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      for (const pid of this.#cms) end(pid, signal)
      for (let tries = 0; tries < 100 && this.#cms.some(lives); tries += 1) await pause(50)
    }
  }

  /** Starts it again, ready to end at a step. */
  async restart(step: Step | undefined): Promise<void> {
    await writeFile(killedIn(this.#home), '')
    await writeFile(logIn(this.#home), '')
    const { login } = this.#running
    this.#running = await startIn(this.#home, [], login, environment(this.#home, step))
    this.#cms = processTree(this.#running.pid).slice(1)
    await writeFile(logIn(this.#home), '')
  }

  async stop(): Promise<void> {
    await this.#running.interrupt()
    await this.clear()
  }
}

function environment(home: string, step: Step | undefined): Record<string, string> {
  return { GONGKAI_STEP_LOG: logIn(home), ...(step === undefined ? {} : { GONGKAI_KILL_AT: step }) }
}

function logIn(home: string): string {
  return join(home, 'steps')
}

/** While this file is there the publisher does not end itself. */
function killedIn(home: string): string {
  return `${logIn(home)}.killed`
}

function end(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
