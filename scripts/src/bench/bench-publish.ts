import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import { startIn } from '../testing/running-portal.ts'
import { type Burst, burst } from './burst.ts'
import { Changes, type Kind, kinds } from './changes.ts'
import { coldRelease } from './cold-release.ts'
import { SearchPage } from './confirm-search.ts'
import { Editor } from './editor.ts'
import { copyHome, type KeptPortal } from './kept-portal.ts'
import { type Cost, sampling } from './measured-run.ts'
import { Random } from './portal/random.ts'
import type { Texts } from './portal/texts.ts'
import { memoryOf, usageOf } from './process-tree.ts'
import { SearchReader } from './serving/search-reader.ts'
import { type Timing, timePublication } from './time-publication.ts'
import { withLastWords } from './with-last-words.ts'

export interface Wish {
  /** How many publications of each kind. */
  readonly count: number
  /** How many publications in the burst. */
  readonly burst: number
  /** Takes the release that an earlier run has made, where it is of the same sources. */
  readonly reuse: boolean
}

/** All that was measured of one portal. */
export interface Measured {
  readonly records: number
  readonly short: number
  readonly real: boolean
  /** Absent where an earlier release was taken. */
  readonly cold?: Cost
  /** Seconds until a start on what stands serves. */
  readonly start: number
  readonly timings: readonly (Timing & { readonly kind: Kind })[]
  /** Seconds of processor and bytes a publication, with what is put off until nothing is published. */
  readonly each: { readonly processor: number; readonly written: number }
  readonly burst?: Burst
  /** Bytes of all processes together while publishing. */
  readonly memory: number
}

/** Measures a portal that is kept, from a copy: a release from nothing, then publications through the REST API, one after another and many at once. */
export async function benchPublish(
  portal: KeptPortal,
  texts: Texts,
  wish: Wish,
  say: (sentence: string) => void,
): Promise<Measured> {
  const home = await copyHome(portal)
  const { records } = await openSnapshot(join(home, 'snapshot'))
  const cold = await coldRelease(portal, home, wish.reuse, say)
  const begun = performance.now()
  const running = await startIn(home, [], undefined)
  const start = (performance.now() - begun) / 1000
  say(`Started in ${start.toFixed(1)} s.`)
  const page = await SearchPage.open(running.portal)
  let memory = 0
  const look = sampling(() => {
    memory = Math.max(memory, memoryOf(running.pid))
  })
  try {
    const editor = await Editor.signIn(running.cms, running.login)
    const search = new SearchReader(running.portal)
    const product = { portal: running.portal, search, pid: running.pid }
    const keys = [...records.keys()].flatMap((reference) => /^normative-document\/(.*)$/.exec(reference)?.[1] ?? [])
    const changes = await Changes.begin(editor, texts, new Random('drawn').shuffled(keys))
    // What a program keeps of the index is read once, before anything is measured.
    await search.find('zk')
    const before = usageOf(running.pid)
    const timings: (Timing & { kind: Kind })[] = []
    for (let round = 0; round < wish.count; round += 1)
      for (const kind of kinds) {
        const change = await changes.next(kind, running.portal)
        const timing = await timePublication(product, change)
        timings.push({ kind, ...timing })
        say(`${kind}: live after ${timing.live.toFixed(2)} s, ${timing.processor.toFixed(2)} s of processor.`)
        if (timings.length % 10 === 0) await page.confirm({ ...change.expected, path: timing.path })
        await pause(500)
      }
    const after = usageOf(running.pid)
    const many = await Promise.all(Array.from({ length: wish.burst }, () => changes.plain()))
    return {
      records: records.size,
      short: portal.mix.short,
      real: texts.real,
      ...(cold === undefined ? {} : { cold }),
      start,
      timings,
      each: {
        processor: (after.processor - before.processor) / Math.max(1, timings.length),
        written: (after.written - before.written) / Math.max(1, timings.length),
      },
      ...(many.length === 0 ? {} : { burst: await burst(product, many, 10) }),
      memory,
    }
  } catch (cause) {
    throw withLastWords(cause, running)
  } finally {
    look.end()
    await page.close()
    await running.interrupt()
    await rm(home, { recursive: true, force: true })
  }
}
