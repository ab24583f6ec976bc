import { describe, expect, it } from 'vitest'
import { document, libraryWith, sampleRecords } from '../test/sample-records.ts'
import { documentDay } from './document-day.ts'
import { filesIn } from './files-in.ts'
import { libraryOf } from './library.ts'
import { referencesIn } from './references.ts'
import { textsIn } from './texts-in.ts'

describe('a library', () => {
  const library = libraryWith()
  it('finds a record by reference, records by type, and what refers to a record', () => {
    expect(library.record('topic/housing')).toBe(sampleRecords.topic)
    expect(library.record('topic/none')).toBeUndefined()
    expect(library.ofType('plan')).toEqual([sampleRecords.plan])
    expect(library.referringTo('catalogue/housing-2024')).toMatchObject([
      { record: sampleRecords['standard-catalogue-item'], path: ['catalogue'] },
    ])
  })
  it('knows what was withdrawn', () => {
    const tombstone = {
      path: '/topics/gone/',
      record: 'topic/gone',
      on: '2025-01-01',
      at: '2025-01-01T00:00:00.000Z',
      authority: '云汀市人民政府',
      reason: '合并。',
    }
    const withTombstone = libraryOf({ records: Object.values(sampleRecords), tombstones: [tombstone] })
    expect(withTombstone.tombstone('topic/gone')).toBe(tombstone)
  })
  it('stops without site settings', () => {
    expect(() => libraryOf({ records: [], tombstones: [] })).toThrow('no site settings')
  })
})

it('every reference of a record is found where it stands', () => {
  expect(referencesIn(sampleRecords['bulletin-issue'])).toEqual([
    { reference: 'authority/town-government', path: ['publisher'] },
    { reference: 'section/documents', path: ['sections', 0] },
    { reference: 'topic/housing', path: ['topics', 0] },
    { reference: 'periodical/bulletin', path: ['periodical'] },
    { reference: 'normative-document/11990100MB0000001A-2025-00001', path: ['contents', 0, 'target'] },
  ])
})

it('every text and file of a record is found, in bodies too', () => {
  const name = `${'a'.repeat(64)}.png`
  const one = document(10, {
    editions: [
      {
        kind: 'original',
        body: `<figure>\n<img src="files/${name}" alt="规划图" width="10" height="10">\n<figcaption>图一</figcaption>\n</figure>\n<p>第一条</p>`,
      },
    ],
  })
  expect(filesIn(one)).toEqual([name])
  expect(textsIn(one)).toContainEqual({ words: '第一条', path: ['editions', 0, 'body'] })
  expect(textsIn(one)).toContainEqual({ words: '图一', path: ['editions', 0, 'body'] })
  expect(textsIn(one).map(({ path }) => path[0])).not.toContain('indexNumber')
})

describe('the document day', () => {
  it('is the first known of signed, promulgated, approved, adopted, effective, published here', () => {
    const { signedOn: _, promulgatedOn: __, effectiveOn: ___, ...silent } = document(10)
    const days = { effectiveOn: '2020-05-01', adoptedOn: '2020-04-01', approvedOn: '2020-03-01' } as const
    expect(documentDay(document(10))).toBe('2025-01-10')
    expect(documentDay({ ...silent, ...days })).toBe('2020-03-01')
    expect(documentDay({ ...silent, effectiveOn: '2020-05-01' })).toBe('2020-05-01')
    expect(documentDay(silent)).toBe('2025-01-15')
  })
  it('of a bulletin is the day of the issue', () => {
    expect(documentDay(sampleRecords['bulletin-issue'])).toBe('2025-02-10')
  })
})
