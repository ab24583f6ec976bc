import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Change, type Product, timePublication } from './time-publication.ts'

/** What many publications at once took. Seconds are counted from the first call. */
export interface Burst {
  readonly count: number
  /** Until the CMS had answered the last. */
  readonly accepted: number
  /** Until all were live. */
  readonly live: number
  readonly releases: number
}

/** Makes all changes within some seconds, evenly, and waits until every one is live. */
export async function burst(product: Product, changes: readonly Change[], within: number): Promise<Burst> {
  const before = await releaseAt(product.portal)
  const start = performance.now()
  const since = (): number => (performance.now() - start) / 1000
  const timed = await Promise.all(
    changes.map(async (change, at) => {
      await pause(((within * 1000) / changes.length) * at)
      const called = since()
      const { accepted, live } = await timePublication(product, change)
      return { accepted: called + accepted, live: called + live }
    }),
  )
  return {
    count: changes.length,
    accepted: Math.max(...timed.map(({ accepted }) => accepted)),
    live: Math.max(...timed.map(({ live }) => live)),
    releases: (await releaseAt(product.portal)) - before,
  }
}

async function releaseAt(portal: string): Promise<number> {
  const response = await fetch(`${portal}/release/manifest.json`)
  return z.looseObject({ release: z.int() }).parse(await response.json()).release
}
