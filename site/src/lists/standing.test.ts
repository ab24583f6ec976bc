import { readExamples } from '@gongkai/content-model/examples'
import { referenceOf } from '@gongkai/content-model/paths'
import { expect, test } from 'vitest'
import { asking } from '../portal/asking.ts'
import { PortalModel } from '../portal/portal-model.ts'
import { standingOf } from './standing.ts'

test('what names an item of the catalogue that is withdrawn stands in no list of it', async () => {
  const { snapshot } = await readExamples()
  const naming = snapshot.records.find(
    (record) => record.type === 'disclosure' && (record.catalogueItems ?? []).length > 0,
  )
  if (naming?.type !== 'disclosure') throw new Error('No example names an item of the catalogue.')
  const listsIn = (records: typeof snapshot.records) => {
    const model = new PortalModel()
    const put = records.map((record) => ({ record, files: [] }))
    model.apply({ put, removed: [], tombstones: [], moves: [], today: '2026-01-01' })
    return standingOf(
      naming,
      asking(model, () => {}),
    ).map(({ shelf }) => shelf.kind)
  }
  expect(listsIn(snapshot.records)).toContain('item')
  const items = new Set<string>(naming.catalogueItems ?? [])
  expect(listsIn(snapshot.records.filter((record) => !items.has(referenceOf(record))))).not.toContain('item')
})
