import { describe, expect, test } from 'vitest'
import { rawDatabase } from '../publications/raw-database.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import { type DatabaseName, openCms } from './open-cms.ts'
import { Setting } from './setting.ts'

export function concurrency(database: DatabaseName): void {
  describe('many at once', () => {
    const setting = new Setting(database)

    test('ten writers get ten index numbers, and rows of the log without a gap', async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => setting.draft(`同时公示之${index + 1}`)))
      const rows = await Promise.all(ids.map((id) => setting.publish(id)))
      expect(new Set(rows.map(({ indexNumber }) => indexNumber)).size).toBe(10)
      const sequences = (await setting.log()).map(({ sequence }) => sequence)
      expect(sequences).toEqual(sequences.map((_, index) => index + 1))
      for (const row of rows) expect(await setting.logOf(row)).toHaveLength(1)
    })

    test('a number claimed by ten in the first moment of a new database is given once', async () => {
      const cms = await openCms(database)
      try {
        const raw = rawDatabase(cms.payload)
        const claims = Array.from({ length: 10 }, (_, index) =>
          raw.create('reservations', { claim: 'number:1', holder: String(index) }),
        )
        const given = (await Promise.allSettled(claims)).filter(({ status }) => status === 'fulfilled')
        expect(given).toHaveLength(1)
      } finally {
        await cms.close()
      }
    })

    test('ten records made and published in one step get ten index numbers', async () => {
      const created = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          setting.payload.create({
            ...setting.as(setting.city.approver),
            data: setting.notice(`一步公示之${index + 1}`, { _status: 'published' }),
          }),
        ),
      )
      expect(new Set(created.map(({ indexNumber }) => indexNumber)).size).toBe(10)
    })

    test('of two records with one code, published at once, one is refused', async () => {
      const { administrator } = setting.city
      const make = () =>
        setting.payload.create({
          user: administrator,
          overrideAccess: false,
          collection: 'topic',
          data: { code: 'twice', name: '同码', _status: 'published' },
        })
      const outcomes = await Promise.allSettled([make(), make()])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    })

    test('of two saves of one record at once, each that is told to be saved is in the log', async () => {
      const row = await setting.published('两人同改')
      const save = (title: string) =>
        setting.payload.update({
          ...setting.as(setting.city.approver),
          id: row.id,
          data: { title, _status: 'published' },
        })
      // Where there are transactions one may be told to try again.
      const outcomes = await Promise.allSettled([save('甲改'), save('乙改')])
      const saved = outcomes.filter(({ status }) => status === 'fulfilled').length
      expect(saved).toBeGreaterThan(0)
      const operations = (await setting.logOf(row)).map(({ operation }) => operation)
      expect(operations).toEqual(['publish', ...Array.from({ length: saved }, () => 'revise')])
    })

    test('after many changes of one record at once the log says last what stands', async () => {
      const row = await setting.published('众人同改')
      const { approver, editor } = setting.city
      const attempts = Array.from({ length: 8 }, (_, index) =>
        setting.payload.update({
          ...setting.as(index % 4 === 3 ? editor : approver),
          id: row.id,
          data: { title: `众人同改之${index}`, _status: index % 4 === 3 ? 'draft' : 'published' },
        }),
      )
      await Promise.allSettled(attempts)
      expect((await setting.row(row.id))._status).toBe('published')
      await exportSnapshot(setting.payload)
    })
  })
}
