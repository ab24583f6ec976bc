import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readExamples } from '@gongkai/content-model/examples'
import { canonicalJson } from '@gongkai/content-model/snapshot/canonical-json'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databasesAtHand, type OpenCms, openCms } from '../contract/open-cms.ts'
import { lastSequence } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { reconcile } from '../publications/reconcile.ts'
import { exportSnapshot } from './export.ts'
import { restore } from './restore.ts'

for (const database of databasesAtHand())
  describe(`restoring on ${database}`, () => {
    let cms: OpenCms
    beforeAll(async () => {
      cms = await openCms(database)
    })
    afterAll(() => cms.close())

    test('a restoration that was cut off goes on where it stopped', async () => {
      const { snapshot, fileAt } = await readExamples()
      const cutOff = new Error('cut off')
      const half = Math.floor(snapshot.records.length / 2)
      const stopping = restore(cms.payload, snapshot, fileAt, {
        onProgress: (done) => {
          if (done === half) throw cutOff
        },
      })
      await expect(stopping).rejects.toBe(cutOff)
      await restore(await cms.reopen(), snapshot, fileAt)
    })

    test('the examples come back byte for byte, files included', async () => {
      const { snapshot, fileAt } = await readExamples()
      const exported = await exportSnapshot(cms.payload)
      const folder = await mkdtemp(join(tmpdir(), 'gongkai-restored-'))
      try {
        await writeSnapshot(join(folder, 'given'), snapshot, fileAt)
        await writeSnapshot(join(folder, 'back'), exported.snapshot, exported.fileAt)
        const names = await namesIn(join(folder, 'given'))
        expect(await namesIn(join(folder, 'back'))).toEqual(names)
        for (const name of names.filter((one) => one !== 'manifest.json'))
          expect(
            (await readFile(join(folder, 'back', name))).equals(await readFile(join(folder, 'given', name))),
            name,
          ).toBe(true)
        // Only the place in the log differs: the examples stand at none.
        const manifest = async (which: string) =>
          JSON.parse(await readFile(join(folder, which, 'manifest.json'), 'utf8'))
        expect({ ...(await manifest('back')), sequence: 0 }).toEqual(await manifest('given'))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    })

    test('every record has one row in the log, and nothing is left to reconcile', async () => {
      const { snapshot } = await readExamples()
      const rows = snapshot.records.length + snapshot.tombstones.length + snapshot.moves.length
      expect(await lastSequence(rawDatabase(cms.payload))).toBe(rows)
      expect(await reconcile(cms.payload)).toBe(0)
    })

    test('two exports are the same', async () => {
      const words = async () => {
        const { snapshot } = await exportSnapshot(cms.payload)
        return canonicalJson({ ...snapshot, files: [...snapshot.files] })
      }
      expect(await words()).toBe(await words())
    })

    test('a CMS that holds something is not restored into', async () => {
      const { snapshot, fileAt } = await readExamples()
      await expect(restore(cms.payload, snapshot, fileAt)).rejects.toThrow('The CMS is not empty')
    })
  })

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
