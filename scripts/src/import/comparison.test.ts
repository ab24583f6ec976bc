import { expect, test } from 'vitest'
import { comparison } from './comparison.ts'
import { expectedRow } from './expected-row.ts'
import type { ImportRow } from './import-row.ts'

const truth = (more: object) =>
  expectedRow.parse({
    file: 'docs/a.md',
    fits: 'legal-text',
    title: '占道办法',
    documentNumber: null,
    issuers: [],
    adoptedOn: null,
    approvedOn: null,
    signedOn: null,
    promulgatedOn: null,
    effectiveOn: null,
    amendments: [],
    statedRepealed: false,
    script: 'hans',
    ...more,
  })
const row = (more: object): ImportRow =>
  ({
    file: '/elsewhere/a.md',
    outcome: 'created',
    findings: [],
    reasons: [],
    reading: {
      title: '占道办法',
      documentNumbers: [],
      issuers: [],
      days: {},
      repeals: [],
      amendments: [],
      attachments: [],
      topics: [],
      language: 'zh-Hans',
      publication: {},
      fits: 'legal-text',
      ...more,
    },
  }) as ImportRow
const shares = (rows: ImportRow[], expected: ReturnType<typeof truth>[]) =>
  Object.fromEntries(comparison(rows, expected).shares.map(({ name, equal, of }) => [name, `${equal}/${of}`]))

test('what is stated counts for its share, what is not stated for silence', () => {
  expect(
    shares(
      [row({ days: { adoptedOn: '2020-01-01' }, issuers: ['甲局'] })],
      [truth({ adoptedOn: '2020-01-01', effectiveOn: '2020-02-02', issuers: ['甲局'] })],
    ),
  ).toMatchObject({ title: '1/1', issuers: '1/1', days: '1/2', silence: '4/4', 'document number': '0/0' })
})

test('a day invented breaks silence', () => {
  const { differences } = comparison([row({ days: { signedOn: '2020-01-01' } })], [truth({})])
  expect(differences).toEqual(['docs/a.md  silence: signedOn 2020-01-01 ≠ -'])
})

test('brackets, width and spaces make no difference', () => {
  expect(
    shares(
      [row({ title: '占道 办法(试行)', documentNumbers: ['云政发[2020]8号'] })],
      [truth({ title: '占道办法（试行）', documentNumber: '云政发〔2020〕8号' })],
    ),
  ).toMatchObject({
    title: '1/1',
    'document number': '1/1',
  })
})

test('an amendment must have its day and its kind; a repeal is the stated repeal', () => {
  const amendments = [
    { on: '2010-01-01', kind: '修正' },
    { on: '2011-01-01', kind: '修订' },
    { on: '2012-01-01', kind: '废止' },
    { on: '2013-01-01', kind: 'other' },
  ]
  const reading = {
    amendments: [
      { on: '2010-01-01', kind: '修正', words: '' },
      { on: '2011-01-01', kind: '修正', words: '' },
    ],
    statedRepeal: { on: '2012-01-01', sentence: '' },
  }
  expect(shares([row(reading)], [truth({ amendments, statedRepealed: true })])).toMatchObject({
    days: '2/3',
    'stated repeal': '1/1',
  })
})

test('doubtful rows and keys that are not judged stay out', () => {
  expect(shares([row({})], [truth({ doubt: 'unsure', title: '别的' })])).toMatchObject({ title: '0/0', days: '0/0' })
  expect(shares([row({})], [truth({ notJudged: ['effectiveOn'], effectiveOn: '2020-01-01' })])).toMatchObject({
    days: '0/0',
  })
})

test('a file that is missing, refused or held wrongly shows', () => {
  expect(shares([], [truth({})])).toMatchObject({ 'accounted for': '0/1' })
  const refused: ImportRow = { file: 'a.md', outcome: 'refused', findings: [], reasons: ['坏了'] }
  expect(shares([refused], [truth({})])).toMatchObject({ refused: '0/1' })
  expect(
    shares([refused], [expectedRow.parse({ file: 'docs/a.md', outcome: 'refused', reason: 'doc' })]),
  ).toMatchObject({ refused: '1/1' })
  expect(shares([row({ fits: 'standard' })], [truth({ fits: 'standard' })])).toMatchObject({
    'held as standard/other': '0/1',
  })
})
