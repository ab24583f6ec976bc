import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { expect, test } from 'vitest'
import { buildPart } from './build-part.ts'
import { buildSegment } from './build-segment.ts'
import { byDay } from './division.ts'
import { prepare, readable } from './prepare.ts'
import { SegmentEditors } from './segment-editors.ts'
import { takeOutPages } from './take-out-pages.ts'
import { generatedRecords } from './testing/generated-records.ts'

test('takes out in a thread, from files and into files, what it takes out without', async () => {
  const prepared = generatedRecords(12).map(readable).sort(byDay).map(prepare)
  const parts = await Promise.all([buildPart(prepared.slice(0, 5)), buildPart(prepared.slice(5))])
  const { name, segment, files } = await buildSegment(parts)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-take-out-'))
  const editors = new SegmentEditors()
  try {
    for (const [path, content] of [...files, ...parts.flatMap((part) => [...part.files])]) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const edit = { name, segment, gone: new Map([[7, prepared[7]?.tokens ?? []]]) }
    const read = (path: string): Promise<Uint8Array> => readFile(join(folder, path))
    const here = await takeOutPages(edit, { read })
    const aside = async (count: number) => Array.from({ length: count }, (_, nth) => join(folder, `aside-${nth}`))
    const disk = { editors, root: folder, aside, take: () => {} }
    const there = await takeOutPages(edit, { read, disk }, 0)
    if (!('files' in here) || !('aside' in there)) throw new Error('Both were made in the same way.')
    const { files: written, ...edited } = here
    const { aside: left, ...same } = there
    expect(same).toEqual(edited)
    // Of the part that held none of it nothing is written.
    expect(same.parts.map(({ nth }) => nth)).toEqual([1])
    expect(left.map(({ path }) => path)).toEqual([...written.keys()])
    for (const { path, at, digest, bytes } of left) {
      const content = written.get(path) ?? new Uint8Array()
      expect([digest, bytes]).toEqual([sha256(content), content.length])
      expect((await readFile(at)).equals(content)).toBe(true)
    }
    const missing = { ...edit, segment: { ...segment, heads: 'gone' } }
    await expect(takeOutPages(missing, { read, disk }, 0)).rejects.toThrow(name)
    // One that failed is not asked again.
    expect(await takeOutPages(edit, { read, disk }, 0)).toEqual(there)
  } finally {
    await editors.close()
    await rm(folder, { recursive: true })
  }
})
