import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readExamples } from '@gongkai/content-model/examples'
import { canonicalJson } from '@gongkai/content-model/snapshot/canonical-json'
import { writeSnapshot } from '@gongkai/content-model/snapshot/write'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databasesAtHand, type OpenCms, openCms } from '../contract/open-cms.ts'
import { publicationContext } from '../publications/context.ts'
import { lastSequence } from '../publications/log.ts'
import { rawDatabase } from '../publications/raw-database.ts'
import { reconcile } from '../publications/reconcile.ts'
import { checkAllAtNextStart, readReconciled } from '../publications/reconciled.ts'
import { exportSnapshot } from './export.ts'
import { restorable } from './restorable.ts'
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
      const stopping = restore(cms.payload, restorable(snapshot), fileAt, {
        onProgress: (done) => {
          if (done >= 100) throw cutOff
        },
      })
      await expect(stopping).rejects.toBe(cutOff)
      await restore(await cms.reopen(), restorable(snapshot), fileAt)
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

    test('no record has to be compared with the log when the CMS starts', async () => {
      let compared = 0
      const pause = async () => void compared++
      for (let start = 0; start < 2; start += 1) expect(await reconcile(cms.payload, { all: false, pause })).toBe(0)
      expect(compared).toBe(0)
    })

    test('that all are to be compared, asked for while they are, is not forgotten', async () => {
      expect(await readReconciled(cms.payload)).toBeDefined()
      await reconcile(cms.payload, { all: true, pause: () => checkAllAtNextStart(cms.payload) })
      expect(await readReconciled(cms.payload)).toBeUndefined()
      await reconcile(cms.payload)
      expect(await readReconciled(cms.payload)).toBeDefined()
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

    test('what was restored is edited and published like anything else', async () => {
      const { snapshot } = await readExamples()
      const record = snapshot.records.find((one) => one.type === 'disclosure' && one.attachments !== undefined)
      if (record?.type !== 'disclosure') throw new Error('No example has an attachment.')
      const { docs } = await cms.payload.find({
        collection: 'disclosure',
        where: { key: { equals: record.key } },
        draft: true,
        depth: 0,
      })
      const [shown] = docs
      expect(shown?.attachments?.map(({ id }) => typeof id)).toEqual(record.attachments?.map(() => 'string'))
      const context = publicationContext({ kind: 'import' })
      const data = { title: '恢复之后的修改', attachments: shown?.attachments ?? [], _status: 'published' as const }
      await cms.payload.update({ collection: 'disclosure', id: String(shown?.id), data, depth: 0, context })
      const exported = (await exportSnapshot(cms.payload)).snapshot.records.find(({ key }) => key === record.key)
      expect(exported).toMatchObject({
        title: data.title,
        indexNumber: record.indexNumber,
        attachments: record.attachments,
      })
    })

    test('a CMS that holds something is not restored into', async () => {
      const { snapshot, fileAt } = await readExamples()
      await expect(restore(cms.payload, restorable(snapshot), fileAt)).rejects.toThrow('The CMS is not empty')
    })

    test('a record that may not be published stops it, and is named; nothing of the few it is among is restored', async () => {
      const empty = await openCms(database)
      try {
        const { snapshot, fileAt } = await readExamples()
        const records = snapshot.records.map((record) => (record.key === 'urban' ? { ...record, name: '' } : record))
        const attempt = restore(empty.payload, restorable({ ...snapshot, records }), fileAt)
        await expect(attempt).rejects.toThrow(/The snapshot may not be used:\n.*urban/s)
        await restore(empty.payload, restorable(snapshot), fileAt)
        expect((await exportSnapshot(empty.payload)).snapshot.records).toEqual(snapshot.records)
      } finally {
        await empty.close()
      }
    })
  })

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
