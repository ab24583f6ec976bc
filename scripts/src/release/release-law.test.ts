import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filesIn } from '@gongkai/content-model/files-in'
import { referenceOf } from '@gongkai/content-model/paths'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { after, happening, type Standing } from '@gongkai/site/testing/changing-snapshot'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestsIn } from '../testing/digests-in.ts'
import { release } from './release.ts'

let folder = ''
let examples: Awaited<ReturnType<typeof readExamples>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-law-'))
  examples = await readExamples()
})
afterAll(() => rm(folder, { recursive: true, force: true }), 600_000)

let named = 0

function place(name: string): string {
  named += 1
  return join(folder, `${name}-${named}`)
}

async function snapshotOf({ snapshot }: Standing): Promise<string> {
  const at = place('snapshot')
  const needed = new Set(snapshot.records.flatMap(filesIn))
  const files = new Map([...examples.snapshot.files].filter(([name]) => needed.has(name)))
  await writeSnapshot(at, { ...(snapshot as Snapshot), sequence: named, files }, examples.fileAt)
  return at
}

function changedBetween(before: Standing, now: Standing): string[] {
  const [former, present] = [before, now].map(
    ({ snapshot }) => new Map(snapshot.records.map((one) => [referenceOf(one), one])),
  )
  const all = [...(former?.keys() ?? []), ...(present?.keys() ?? [])]
  return [...new Set(all)].filter((reference) => former?.get(reference) !== present?.get(reference))
}

test('any sequence of releases ends in the tree that a release from nothing makes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 7 }), async (happenings) => {
      const out = place('brought')
      let standing: Standing = { snapshot: examples.snapshot, today: exampleDay, withdrawn: [], made: 0 }
      await release({ snapshot: await snapshotOf(standing), out, today: standing.today })
      for (const [nth, one] of happenings.entries()) {
        const before = standing
        standing = after(before, one)
        // A publisher says what changed; who releases a folder has all compared.
        const told = nth % 2 === 0 ? { changed: changedBetween(before, standing) } : {}
        await release({ snapshot: await snapshotOf(standing), out, today: standing.today, ...told })
      }
      const last = await snapshotOf(standing)
      await release({ snapshot: last, out, today: standing.today, compact: true })
      const anew = place('anew')
      await release({ snapshot: last, out: anew, today: standing.today })
      // What is superseded and kept for pages that are open is in neither: nothing of it is named by the index.
      const [brought, made] = [await digestsIn(out), await digestsIn(anew)]
      const kept = Object.keys(brought).filter((name) => !(name in made) && name.startsWith('search/'))
      for (const name of kept) delete brought[name]
      expect(brought).toEqual(made)
      for (const at of [out, `${out}.state`, anew, `${anew}.state`]) await rm(at, { recursive: true, force: true })
    }),
    { numRuns: Number(process.env.LAW_RUNS ?? 2), endOnFailure: true },
  )
}, 3_600_000)
