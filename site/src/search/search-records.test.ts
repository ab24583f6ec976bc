import { bodyText } from '@gongkai/content-model/body/body-text'
import { editionOn } from '@gongkai/content-model/edition-on'
import { exampleDay, readExamples } from '@gongkai/content-model/examples'
import { filePath, recordPath } from '@gongkai/content-model/paths'
import { validityOn } from '@gongkai/content-model/validity'
import { describe, expect, test } from 'vitest'
import { openPortal } from '../portal/open-portal.ts'
import { attachmentName } from '../wording/attachment-name.ts'
import { toneOf } from '../wording/validity-words.ts'
import { stepOn } from './results.ts'
import { searchedAttachments, searchedTypes, searchRecords } from './search-records.ts'

const { snapshot } = await readExamples()
const portal = openPortal(snapshot, exampleDay)
const records = searchRecords(portal, (file) => [`字在${file}里`])
const documents = portal.library.ofType('normative-document')

describe('searchRecords', () => {
  test('gives every record of the searched types once', () => {
    const expected = searchedTypes.flatMap((type) => portal.library.ofType(type).map(recordPath))
    expect(records.map(({ path }) => path)).toEqual(expected)
    expect(new Set(expected).size).toBe(expected.length)
  })

  test('holds the whole text that the page of a document shows, and of no other edition', () => {
    for (const document of documents) {
      const record = records.find(({ path }) => path === recordPath(document))
      const shown = bodyText(editionOn(document, exampleDay).body)
      expect(record?.paragraphs).toEqual(expect.arrayContaining(shown))
      for (const { body } of document.editions) {
        const gone = body === undefined ? [] : bodyText(body).filter((words) => !shown.includes(words))
        for (const words of gone) expect(record?.paragraphs).not.toContain(words)
      }
    }
  })

  test('has the texts of the attachments that the page shows, with their names and addresses', () => {
    for (const record of searchedTypes.flatMap((type) => portal.library.ofType(type))) {
      const shown = searchedAttachments(record, exampleDay)
      const { attachments, fields } = records.find(({ path }) => path === recordPath(record)) ?? {}
      expect(attachments).toEqual(
        shown.map((attachment) => ({
          name: attachmentName(attachment),
          address: filePath(attachment.file.file),
          paragraphs: [`字在${attachment.file.file}里`],
        })),
      )
      expect(fields).toEqual(expect.arrayContaining(shown.map(attachmentName)))
    }
    expect(records.flatMap(({ attachments = [] }) => attachments).length).toBeGreaterThan(3)
  })

  test('says which lines of its text are headings', () => {
    const chapters = records.find(({ path }) => path === '/documents/113809000093800111-2016-00045/')
    expect(chapters?.headings).toMatchInlineSnapshot(`
      [
        "第一章　总则",
        "第二章　供水设施和水质",
        "第三章　供水和用水",
        "第四章　法律责任",
        "第五章　附则",
      ]
    `)
    for (const { headings = [], paragraphs } of records) expect(paragraphs).toEqual(expect.arrayContaining(headings))
  })

  test('names every number that is not known by its form', () => {
    for (const { numbers } of records)
      for (const { label, printed } of numbers) expect(label !== undefined || /号/.test(printed), printed).toBe(true)
  })

  test('says of every document what its validity is, on whatever day it is read', () => {
    for (const document of documents) {
      const { validity = [] } = records.find(({ path }) => path === recordPath(document)) ?? {}
      for (const day of [
        '1990-01-01',
        '2010-06-30',
        '2021-12-31',
        exampleDay,
        '2025-11-21',
        '2026-01-01',
        '2040-01-01',
      ] as const) {
        expect([document.key, day, stepOn(validity, day)?.tone]).toEqual([
          document.key,
          day,
          toneOf[validityOn(document, portal.library, day).state],
        ])
      }
    }
  })
})
