import { setTimeout as pause } from 'node:timers/promises'
import type { Written } from './editor.ts'
import { usageOf } from './process-tree.ts'
import { type Expected, type Part, questions } from './serving/expected.ts'
import type { SearchReader } from './serving/search-reader.ts'

/** What one publication took. Seconds are counted from the call of the REST API. */
export interface Timing {
  readonly path: string
  /** Until the CMS answered. */
  readonly accepted: number
  /** Until the portal served each part. */
  readonly parts: Readonly<Partial<Record<Part, number>>>
  /** Until it served all of them. */
  readonly live: number
  /** Seconds of processor of all processes of the product, until then. */
  readonly processor: number
  /** Bytes they had written by then. */
  readonly written: number
}

export interface Product {
  readonly portal: string
  readonly search: SearchReader
  /** The process of which the others are children. */
  readonly pid: number
}

/** Makes a change and looks every 20 milliseconds whether it is served. Throws where that takes two minutes. */
export async function timePublication({ portal, search, pid }: Product, { change, expected }: Change): Promise<Timing> {
  const before = usageOf(pid)
  const start = performance.now()
  const since = (): number => (performance.now() - start) / 1000
  const { path } = await change()
  const accepted = since()
  const asked = Object.entries(questions(portal, search, { ...expected, path })) as [Part, () => Promise<boolean>][]
  const answered = await Promise.all(
    asked.map(async ([part, isSo]): Promise<[Part, number]> => {
      while (!(await isSo())) {
        if (since() > patience) throw new Error(`${part} does not show the change of ${path} after ${patience} s.`)
        await pause(20)
      }
      return [part, since()]
    }),
  )
  const after = usageOf(pid)
  return {
    path,
    accepted,
    parts: Object.fromEntries(answered),
    live: Math.max(...answered.map(([, seconds]) => seconds)),
    processor: after.processor - before.processor,
    written: after.written - before.written,
  }
}

/** A change that can be made once, and what is served when it is live. */
export interface Change {
  readonly change: () => Promise<Written>
  readonly expected: Omit<Expected, 'path'>
}

/** Seconds after which a change is no longer waited for. */
export const patience = 120
