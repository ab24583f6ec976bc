import { canonicalJson } from '@gongkai/content-model/snapshot/canonical-json'
import { describe, expect, test } from 'vitest'
import { rawDatabase } from '../publications/raw-database.ts'
import { exportSnapshot } from '../snapshot/export.ts'
import type { DatabaseName } from './open-cms.ts'
import { refusal, Setting } from './setting.ts'

export function exporting(database: DatabaseName): void {
  describe('exporting', () => {
    const setting = new Setting(database)

    test('holds what is published and nothing else, at the last sequence of the log', async () => {
      const row = await setting.published('要导出', { secrecyReview: { by: '内部审查人', on: '2025-06-04' } })
      await setting.draft('草稿不导出')
      await setting.payload.update({
        ...setting.as(setting.city.editor),
        id: row.id,
        data: { title: '改稿不导出' },
        draft: true,
      })
      const { snapshot } = await exportSnapshot(setting.payload)
      const words = JSON.stringify(snapshot)
      expect(words).toContain('要导出')
      expect(words).not.toContain('不导出')
      expect(words).not.toContain('内部审查人')
      expect(snapshot.sequence).toBe((await setting.log()).at(-1)?.sequence)
    })

    test('gives the same bytes twice', async () => {
      const [one, two] = [await exportSnapshot(setting.payload), await exportSnapshot(setting.payload)]
      expect(canonicalJson({ ...one.snapshot, files: [...one.snapshot.files] })).toBe(
        canonicalJson({ ...two.snapshot, files: [...two.snapshot.files] }),
      )
    })

    test('a record that was broken behind its back stops it, and is named', async () => {
      const row = await setting.published('坏掉')
      await rawDatabase(setting.payload).update('disclosure', row.id, { ...row, title: '坏掉（暗改）' })
      expect(await refusal(exportSnapshot(setting.payload))).toContain(`disclosure/${row.key}`)
    })
  })
}
