import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { openSnapshot } from '@gongkai/content-model/snapshot/open'
import type { Snapshot } from '@gongkai/content-model/snapshot/snapshot'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import type { Disclosure } from '@gongkai/content-model/types/disclosure'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { markedSentence, markers, markOf } from '../bench/portal/mark.ts'
import { Releaser } from '../release/releaser.ts'
import { tombstoneOf } from '../testing/tombstone-of.ts'
import { findLeaks, wordLeaks } from './leak-scan.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-stays-'))
})
afterEach(() => rm(folder, { recursive: true }))

const [first, second, third] = [markOf('first'), markOf('second'), markOf('third')]

test('what was withdrawn or replaced stays nowhere, not in what is kept for pages that are open either', async () => {
  const { snapshot, fileAt } = await readExamples()
  const out = join(folder, 'site')
  const releaser = await Releaser.open(out)
  let sequence = 0
  const release = async (records: readonly Disclosure[], withdrawn: readonly Disclosure[] = []) => {
    sequence += 1
    const at = join(folder, `snapshot-${sequence}`)
    const tombstones = withdrawn.map(tombstoneOf)
    const content: Snapshot = {
      ...snapshot,
      sequence,
      records: [...snapshot.records, ...records],
      tombstones: [...snapshot.tombstones, ...tombstones],
    }
    await writeSnapshot(at, content, fileAt)
    await releaser.release(await openSnapshot(at), { today: exampleDay })
  }
  const example = snapshot.records.find((record) => record.type === 'disclosure')
  if (example === undefined) throw new Error('The examples have no disclosure.')
  const made = (serial: number, mark: typeof first): Disclosure => ({
    ...example,
    key: `${example.key}-${serial}`,
    indexNumber: `${example.indexNumber}-${serial}`,
    title: `关于${mark.characters}的公示`,
    body: `<p>${markedSentence(mark)}</p>`,
  })
  const [a, b] = [made(1, first), made(2, second)]
  await release([])
  await release([a])
  await release([a, b])
  while (await releaser.tidy());
  expect(await findLeaks(out, markers(first))).not.toEqual([])

  await release([{ ...b, title: `关于${third.characters}的公示`, body: `<p>${markedSentence(third)}</p>` }], [a])
  await releaser.close()
  expect(wordLeaks(await findLeaks(out, [...markers(first), ...markers(second)]))).toBe('')
  expect((await findLeaks(out, markers(third))).map(({ form }) => form)).toContain('postings')
})
