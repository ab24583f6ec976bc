import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sha256 } from '@gongkai/content-model/snapshot/digest'
import { expect, test } from 'vitest'
import { buildSegment } from './build-segment.ts'
import { byDay } from './division.ts'
import { prepare, readable } from './prepare.ts'
import { SegmentEditors } from './segment-editors.ts'
import { takeOutPages } from './take-out-pages.ts'
import { generatedRecords } from './testing/generated-records.ts'

test('takes out in a thread, from files and into files, what it takes out without', async () => {
  const prepared = generatedRecords(12).map(readable).sort(byDay).map(prepare)
  const { name, segment, files } = await buildSegment(prepared)
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-take-out-'))
  const editors = new SegmentEditors()
  try {
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const edit = { name, segment, gone: new Map([[3, prepared[3]?.tokens ?? []]]) }
    const fileAt = (path: string): string => join(folder, path)
    const read = (path: string): Promise<Uint8Array> => readFile(fileAt(path))
    const here = await takeOutPages(edit, { read })
    const aside = async (count: number) => Array.from({ length: count }, (_, nth) => join(folder, `aside-${nth}`))
    const disk = { editors, fileAt, aside, take: () => {} }
    const there = await takeOutPages(edit, { read, disk }, 0)
    if (!('files' in here) || !('aside' in there)) throw new Error('Both were made in the same way.')
    expect(there.segment).toEqual(here.segment)
    expect(there.aside.map(({ path }) => path)).toEqual([...here.files.keys()])
    for (const { path, at, digest, bytes } of there.aside) {
      const content = here.files.get(path) ?? new Uint8Array()
      expect([digest, bytes]).toEqual([sha256(content), content.length])
      expect((await readFile(at)).equals(content)).toBe(true)
    }
    const missing = { ...edit, segment: { ...segment, grams: 'gone' } }
    await expect(takeOutPages(missing, { read, disk }, 0)).rejects.toThrow(name)
    // One that failed is not asked again.
    expect(await takeOutPages(edit, { read, disk }, 0)).toEqual(there)
  } finally {
    await editors.close()
    await rm(folder, { recursive: true })
  }
})
