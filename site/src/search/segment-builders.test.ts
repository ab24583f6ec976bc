import { expect, test } from 'vitest'
import { type BuiltSegment, buildSegment } from './build-segment.ts'
import { byDay, weightOf } from './division.ts'
import { prepare, readable } from './prepare.ts'
import { openBuilders } from './segment-builders.ts'
import { generatedRecords } from './testing/generated-records.ts'

const records = generatedRecords(20)
  .map((record) => readable({ ...record, paragraphs: [...record.paragraphs, '依法公开，'.repeat(4000)] }))
  .sort(byDay)

test('builds in threads what is built without', async () => {
  expect(records.reduce((sum, record) => sum + weightOf(record), 0)).toBeGreaterThan(400_000)
  const builders = openBuilders(2)
  const built: BuiltSegment[] = []
  for (const part of [records, records.slice(1), records.slice(2)]) {
    await builders.build(part, async (segment) => void built.push(segment))
  }
  await builders.finish()
  await builders.close()
  expect(built).toHaveLength(3)
  const plain = await buildSegment(records.map(prepare))
  const same = built.find(({ name }) => name === plain.name)
  expect(same?.segment).toEqual(plain.segment)
  expect(bytes(same?.files)).toEqual(bytes(plain.files))
  expect(bytes(same?.excerpts)).toEqual(bytes(plain.excerpts))
})

test('fails where one segment fails', async () => {
  const builders = openBuilders(1)
  await builders.build(records, async () => {
    throw new Error('No room.')
  })
  await expect(builders.finish()).rejects.toThrow('No room.')
  await builders
    .build(
      records.map((record) => ({ ...record, day: 'never' })),
      async () => {},
    )
    .catch(() => {})
  await expect(builders.finish()).rejects.toThrow()
  await builders.close()
})

function bytes(files: Map<string, Uint8Array> = new Map()): Map<string, string> {
  return new Map([...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]))
}
