import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { questions } from './serving/expected.ts'
import { type Change, type Product, patience } from './time-publication.ts'

/** What many publications at once took. Seconds are counted from the first call. */
export interface Burst {
  readonly count: number
  /** Until the CMS had answered the last. */
  readonly accepted: number
  /** Until all were live. */
  readonly live: number
  readonly releases: number
}

/**
 * Makes all changes within some seconds, evenly, and waits until every one is live. They are looked for one after the other, in the order
 * in which the CMS answered: a hundred that are all asked for at once would be a load of their own.
 */
export async function burst({ portal, search }: Product, changes: readonly Change[], within: number): Promise<Burst> {
  const before = await releaseAt(portal)
  const start = performance.now()
  const since = (): number => (performance.now() - start) / 1000
  let live = Promise.resolve(0)
  const accepted = await Promise.all(
    changes.map(async ({ change, expected }, at) => {
      await pause(((within * 1000) / changes.length) * at)
      const { path } = await change()
      const answered = since()
      const asked = questions(portal, search, { ...expected, path })
      live = live.then(() => untilLive(path, Object.values(asked), since))
      return answered
    }),
  )
  return {
    count: changes.length,
    accepted: Math.max(...accepted),
    live: await live,
    releases: (await releaseAt(portal)) - before,
  }
}

async function untilLive(
  path: string,
  asked: readonly (() => Promise<boolean>)[],
  since: () => number,
): Promise<number> {
  for (const isSo of asked) {
    while (!(await isSo())) {
      if (since() > patience) throw new Error(`${path} is not live after ${patience} s.`)
      await pause(100)
    }
  }
  return since()
}

async function releaseAt(portal: string): Promise<number> {
  const response = await fetch(`${portal}/release/manifest.json`)
  return z.looseObject({ release: z.int() }).parse(await response.json()).release
}
