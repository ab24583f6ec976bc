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
 * Makes all changes within some seconds, evenly, and waits until every one is live. The last one is waited for first: of the others nearly all are then
 * there, and to look for each of them takes time that is no waiting. What is not there when it is first looked for is waited for, and counts. A hundred that
 * are asked for at once, again and again, would be a load of their own.
 */
export async function burst({ portal, search }: Product, changes: readonly Change[], within: number): Promise<Burst> {
  const before = await releaseAt(portal)
  const start = performance.now()
  const since = (): number => (performance.now() - start) / 1000
  const done = await Promise.all(
    changes.map(async ({ change, expected }, at) => {
      await pause(((within * 1000) / changes.length) * at)
      const { path } = await change()
      return { path, expected, answered: since() }
    }),
  )
  const accepted = Math.max(...done.map(({ answered }) => answered))
  const lastFirst = done.toSorted((one, other) => other.answered - one.answered)
  let live = accepted
  let release: number | undefined
  for (const { path, expected } of lastFirst) {
    const asked = Object.values(questions(portal, search, { ...expected, path }))
    const waited = await untilLive(path, asked, since)
    const now = await releaseAt(portal)
    // What came with a release since the last look may have come at any moment until now.
    if (waited !== undefined || (release !== undefined && now > release)) live = waited ?? since()
    release = now
  }
  return { count: changes.length, accepted, live, releases: (await releaseAt(portal)) - before }
}

/** When it was live; undefined where it was when it was looked for. */
async function untilLive(
  path: string,
  asked: readonly (() => Promise<boolean>)[],
  since: () => number,
): Promise<number | undefined> {
  let waited = false
  for (const isSo of asked) {
    while (!(await isSo())) {
      if (since() > patience) throw new Error(`${path} is not live after ${patience} s.`)
      waited = true
      await pause(100)
    }
  }
  return waited ? since() : undefined
}

async function releaseAt(portal: string): Promise<number> {
  const response = await fetch(`${portal}/release/manifest.json`)
  return z.looseObject({ release: z.int() }).parse(await response.json()).release
}
