import { expect, test } from 'vitest'
import { type BuiltPart, buildPart } from './build-part.ts'
import { type BuiltSegment, buildSegment } from './build-segment.ts'
import { byDay, weightOf } from './division.ts'
import { prepare, readable } from './prepare.ts'
import type { SearchRecord } from './search-record.ts'
import { openBuilders } from './segment-builders.ts'
import { generatedRecords } from './testing/generated-records.ts'

const records = generatedRecords(20)
  .map((record) => readable({ ...record, paragraphs: [...record.paragraphs, '依法公开，'.repeat(4000)] }))
  .sort(byDay)

test('builds in threads what is built without', async () => {
  expect(records.reduce((sum, record) => sum + weightOf(record), 0)).toBeGreaterThan(400_000)
  const builders = openBuilders(2)
  const parts: BuiltPart[] = []
  const segments: BuiltSegment[] = []
  const divided = [[records, records.slice(1)], [records.slice(2)]]
  for (const segment of divided) {
    for (const part of segment) await builders.part(part, async (built) => void parts.push(built))
    builders.segment(async (built) => void segments.push(built))
  }
  await builders.finish()
  await builders.close()
  expect([parts.length, segments.length]).toEqual([3, 2])
  for (const segment of divided) {
    const plain = await Promise.all(segment.map((part) => buildPart(part.map(prepare))))
    for (const { part, files, excerpts, heads } of plain) {
      const same = parts.find(({ part: { name } }) => name === part.name)
      expect([same?.part, same?.heads]).toEqual([part, heads])
      expect(bytes(same?.files)).toEqual(bytes(files))
      expect(bytes(same?.excerpts)).toEqual(bytes(excerpts))
    }
    const whole = await buildSegment(plain)
    const same = segments.find(({ name }) => name === whole.name)
    expect(same?.segment).toEqual(whole.segment)
    expect(bytes(same?.files)).toEqual(bytes(whole.files))
  }
})

test('indexes the heads of many records in a thread as without', async () => {
  const many = Array.from({ length: 400 }, (_, nth) =>
    readable({ ...records[nth % records.length], path: `/documents/many/${nth}/`, paragraphs: [] } as SearchRecord),
  )
  const builders = openBuilders(1)
  const segments: BuiltSegment[] = []
  for (const part of [many.slice(0, 200), many.slice(200)]) await builders.part(part, async () => {})
  builders.segment(async (built) => void segments.push(built))
  await builders.finish()
  await builders.close()
  const plain = await buildSegment([
    await buildPart(many.slice(0, 200).map(prepare)),
    await buildPart(many.slice(200).map(prepare)),
  ])
  expect(segments[0]?.segment).toEqual(plain.segment)
  expect(bytes(segments[0]?.files)).toEqual(bytes(plain.files))
})

test.each([
  ['a part', records],
  ['a small part', records.slice(0, 1)],
])('fails where %s fails, and builds no segment of it', async (_, part) => {
  const builders = openBuilders(1)
  const built: unknown[] = []
  const fail = async () => {
    throw new Error('No room.')
  }
  await builders.part(part, fail).catch(() => {})
  builders.segment(async (segment) => void built.push(segment))
  await expect(builders.finish()).rejects.toThrow('No room.')
  const never = records.map((record) => ({ ...record, day: 'never' }))
  await builders.part(never, async () => {}).catch(() => {})
  await expect(builders.finish()).rejects.toThrow()
  expect(built).toEqual([])
  await builders.close()
})

test('tells nobody of anything once it is closed', async () => {
  const builders = openBuilders(1)
  const told: string[] = []
  await builders.part(records.slice(0, 1), async () => void told.push('a small part'))
  builders.segment(async () => void told.push('its segment'))
  await builders.part(records, async () => void told.push('a part'))
  builders.segment(async () => void told.push('the segment of that'))
  const before = [...told]
  await builders.close()
  expect(told).toEqual(before)
  await expect(builders.part(records, async () => void told.push('another'))).rejects.toThrow()
  expect(told).toEqual(before)
})

test('builds no segment of what is left once it is closed', async () => {
  const builders = openBuilders(1)
  const told: string[] = []
  await builders.part(records.slice(0, 1), async () => void told.push('part'))
  builders.segment(async () => void told.push('segment'))
  await builders.close()
  expect(told).toEqual(['part'])
})

test('fails where a segment fails', async () => {
  const builders = openBuilders(1)
  await builders.part(records.slice(0, 1), async () => {})
  builders.segment(async () => {
    throw new Error('No room.')
  })
  await expect(builders.finish()).rejects.toThrow('No room.')
  await builders.close()
})

function bytes(files: Map<string, Uint8Array> = new Map()): Map<string, string> {
  return new Map([...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]))
}
