import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { begins } from './positions.ts'
import { prepare, readable, restore } from './prepare.ts'
import { generatedRecords } from './testing/generated-records.ts'

const [record] = generatedRecords(1)
if (record === undefined) throw new Error('No record was generated.')

describe('a prepared record', () => {
  test('is whole in its files, however its paragraphs lie across them', () => {
    const paragraph = fc
      .tuple(fc.constantFrom('长', '一 2 ', '——'), fc.constantFrom(1, 40, 2000, 4096, 9000))
      .map(([text, times]) => text.repeat(times))
    const attachments = fc.array(
      fc.record({
        name: fc.constantFrom('表', '表二'),
        address: fc.constant('/files/a.pdf'),
        paragraphs: fc.array(paragraph, { maxLength: 6 }),
      }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 12 }),
        fc.nat(500),
        attachments,
        (paragraphs, titleLength, attached) => {
          const headings = paragraphs.filter((text) => text.length < 99)
          const title = '题'.repeat(titleLength)
          const long = readable({ ...record, title, headings, paragraphs, attachments: attached })
          const { id, files } = prepare(long)
          expect(restore(files)).toEqual(long)
          expect(prepare(restore(files)).id).toBe(id)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('has a name that says the day and follows from the whole content', () => {
    const { id } = prepare(readable(record))
    expect(id).toMatch(/^\d{8}[a-z2-7]{12}$/)
    expect(id.slice(0, 8)).toBe(record.day?.replaceAll('-', ''))
    expect(prepare(readable({ ...record })).id).toBe(id)
    for (const changed of [
      { ...record, path: '/documents/other/' },
      { ...record, title: '另' },
      { ...record, numbers: [] },
      { ...record, validity: [] },
      { ...record, paragraphs: record.paragraphs.slice(1) },
      { ...record, attachments: [{ name: '表', address: '/files/a.pdf', paragraphs: ['甲'] }] },
    ]) {
      expect(prepare(readable(changed)).id).not.toBe(id)
    }
    const { day: _, ...dayless } = record
    expect(prepare(readable(dayless)).id).toMatch(/^00000000/)
  })

  test('leaves out paragraphs in which nothing can be found', () => {
    expect(readable({ ...record, paragraphs: ['——', '', '正文', '……………………第一条'] }).paragraphs).toEqual([
      '正文',
      '……………………第一条',
    ])
  })

  test('names no attachment in which nothing can be found', () => {
    const attachments = [
      { name: '扫描件', address: '/files/a.pdf', paragraphs: [] },
      { name: '表', address: '/files/b.pdf', paragraphs: ['——', '甲'] },
    ]
    expect(readable({ ...record, attachments }).attachments).toEqual([
      { name: '表', address: '/files/b.pdf', paragraphs: ['甲'] },
    ])
    expect(readable({ ...record, attachments: attachments.slice(0, 1) })).not.toHaveProperty('attachments')
  })

  test('has the initials of its title beside it, two and two, where they have room', () => {
    const { tokens, row } = prepare(readable({ ...record, title: '《A4纸》使用' }))
    expect(row.initials).toBe('.zsy')
    expect(tokens.slice(begins.initials, begins.initials + 5)).toEqual(['|', 'ZS', 'SY', '|', '|'])
    const long = (length: number) => prepare(readable({ ...record, title: '长'.repeat(length) })).tokens
    expect(long(126).filter((token) => token === 'CC')).toHaveLength(125)
    expect(long(126).slice(126, 129)).toEqual(['$', '|', 'CC'])
    expect(long(127)).not.toContain('CC')
  })

  test('is refused with a day that is none', () => {
    expect(() => prepare({ ...record, day: '../x' })).toThrow('/documents/1000/: unexpected day ../x')
  })
})
