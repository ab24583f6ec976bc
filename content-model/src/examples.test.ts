import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyFiles } from './body/body-files.ts'
import { exampleDay, readExamples } from './examples.ts'
import type { FileValue, Graphic } from './field.ts'
import { type Library, libraryOf } from './library.ts'
import { wordProblem } from './problem.ts'
import { canonicalJson } from './snapshot/canonical-json.ts'
import { readSnapshot } from './snapshot/read.ts'
import { writeSnapshot } from './snapshot/write.ts'
import { contentTypes, type RecordOf, type TypeName } from './types/index.ts'
import { validate } from './validate.ts'
import { type Validity, validityOn } from './validity.ts'
import { addDays } from './values/calendar-day.ts'
import { parseIndexNumber } from './values/index-number.ts'
import { disclosureMode } from './vocabularies/disclosure-mode.ts'
import { issueKind } from './vocabularies/issue-kind.ts'
import { legalAct } from './vocabularies/legal-act.ts'
import { planKind } from './vocabularies/plan-kind.ts'
import { planStanding } from './vocabularies/plan-standing.ts'
import { statutorySlot } from './vocabularies/statutory-slot.ts'
import { validityState } from './vocabularies/validity-state.ts'

const examples = await readExamples()
const { snapshot, cases } = examples
const library: Library = libraryOf(snapshot)
const folder = fileURLToPath(new URL('../examples/', import.meta.url))

describe('the examples', () => {
  test('validate without an error', () => {
    const errors = validate(snapshot).filter(({ severity }) => severity === 'error')
    expect(errors.map(wordProblem)).toEqual([])
  })

  test('stand in their files as canonical JSON, byte for byte', async () => {
    expect(cases.filter(({ json, record }) => json !== canonicalJson(record)).map(({ name }) => name)).toEqual([])
    for (const name of ['tombstones.json', 'moves.json']) {
      const json = await readFile(join(folder, name), 'utf8')
      expect(json).toBe(canonicalJson(JSON.parse(json)))
    }
  })

  test('are every file of the folder', async () => {
    const found = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('files'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    const read = cases.map(({ type, name }) => `${type}/${name}.json`)
    expect(found.sort()).toEqual([...read, 'tombstones.json', 'moves.json'].sort())
  })

  test('stand in the folder of their type', () => {
    expect(cases.filter(({ type, record }) => record.type !== type).map(({ name }) => name)).toEqual([])
  })

  test.each(contentTypes.filter(({ role }) => role !== 'settings').map(({ name }) => name))(
    'are at least six of %s',
    (type) => expect(library.ofType(type).length).toBeGreaterThanOrEqual(6),
  )

  test('name every example file, with its own size and media type', async () => {
    const values = snapshot.records.flatMap(fileValuesIn)
    const inBodies = snapshot.records.flatMap((record) => strings(record).flatMap(bodyFiles))
    const named = new Set([...values.map(({ file }) => file), ...inBodies].map(examples.fileAt))
    const there = (await readdir(join(folder, 'files'))).map((name) => join(folder, 'files', name))
    expect(there.filter((path) => !named.has(path))).toEqual([])
    expect(values.filter(({ file, bytes }) => snapshot.files.get(file) !== bytes)).toEqual([])
    expect(values.filter(({ file, mediaType }) => mediaTypes[file.split('.')[1] ?? ''] !== mediaType)).toEqual([])
  })

  test('say the true size of every graphic', async () => {
    for (const graphic of snapshot.records.flatMap(fileValuesIn).filter(isGraphic)) {
      const { width, height } = graphic
      expect({ width, height }, graphic.name).toEqual(await pngSize(examples.fileAt(graphic.file)))
    }
  })

  test('keep their files under three megabytes in all', () => {
    expect([...snapshot.files.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(3_000_000)
  })

  test('have index numbers of the standard form that begin with a code of their publisher', () => {
    const strange = snapshot.records.filter((record) => {
      if (!('indexNumber' in record)) return false
      const publisher = library.record(record.publisher) as RecordOf<'authority'>
      const organisation = parseIndexNumber(record.indexNumber)?.organisation
      return organisation !== publisher.unifiedCreditCode && organisation !== publisher.organisationCode
    })
    expect(strange.map(({ key }) => key)).toEqual([])
  })

  test('speak of nothing after their day, but for days to come that a text sets', () => {
    const released = snapshot.records.filter((record) => 'publishedOn' in record && record.publishedOn > exampleDay)
    expect(released.map(({ key }) => key)).toEqual([])
  })

  test.each([
    [
      'legal act',
      legalAct,
      () => documents().flatMap(({ legalRelations = [] }) => legalRelations.map(({ act }) => act)),
    ],
    ['state of validity', validityState, () => documents().map((document) => stateOf(document).state)],
    ['kind of plan', planKind, () => library.ofType('plan').map((plan) => plan.planKind)],
    ['standing of a plan', planStanding, () => library.ofType('plan').map((plan) => plan.standing)],
    ['kind of bulletin issue', issueKind, () => library.ofType('bulletin-issue').map((issue) => issue.issueKind)],
    [
      'statutory section',
      statutorySlot,
      () => library.ofType('section').flatMap((section) => section.statutorySlot ?? []),
    ],
  ])('show every %s', (_, vocabulary, shown) => {
    expect([...new Set<string>(shown())].sort()).toEqual(vocabulary.terms.map(({ code }): string => code).sort())
  })

  test('are all disclosed proactively', () => {
    const modes = new Set(
      snapshot.records.flatMap((record) => ('disclosureMode' in record ? record.disclosureMode : [])),
    )
    expect([...modes]).toEqual([disclosureMode.terms[0]?.code])
  })
})

describe('as a snapshot', () => {
  let out = ''
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'gongkai-examples-'))
  })
  afterAll(() => rm(out, { recursive: true, force: true }))

  test('they are written and read back the same', async () => {
    await writeSnapshot(out, snapshot, examples.fileAt)
    expect(await readSnapshot(out)).toEqual(snapshot)
  })
})

describe('on the example day', () => {
  test.each<[name: string, expected: Partial<Validity>]>([
    ['amended-twice', { state: 'in-force', amended: true }],
    ['annulled', { state: 'annulled', since: '2025-07-28' }],
    ['basis-chain', { state: 'in-force' }],
    ['continued-under-new-number', { state: 'in-force' }],
    ['declared-lapsed', { state: 'lapsed', since: '2025-05-28' }],
    ['effective-today', { state: 'in-force', since: exampleDay }],
    ['expires-tomorrow', { state: 'in-force', through: addDays(exampleDay, 1) }],
    ['extended', { state: 'in-force', through: '2027-10-09' }],
    ['changed-without-text', { state: 'in-force', amended: true, ground: 'verified' }],
    ['edition-to-come', { state: 'in-force', amended: false }],
    ['former-name-of-issuer', { state: 'in-force', ground: 'verified' }],
    ['in-force-with-attachments', { state: 'in-force', since: '2025-08-01' }],
    ['lapsed-by-term', { state: 'lapsed', since: '2022-01-01' }],
    ['lapsed-today', { state: 'lapsed', since: exampleDay }],
    ['long', { state: 'not-yet-in-force' }],
    ['not-yet-in-force', { state: 'not-yet-in-force' }],
    ['partly-lapsed', { state: 'partly-lapsed', articles: '第五条、第六条' }],
    ['repealed', { state: 'repealed', since: '2025-08-01' }],
    ['repealed-by-clean-up', { state: 'repealed', since: '2025-05-28' }],
    ['repealed-today', { state: 'repealed', since: exampleDay }],
    ['replaced', { state: 'repealed', since: '2025-04-21' }],
    ['stated-as-repealed-act-unknown', { state: 'repealed', ground: 'stated' }],
    ['suspended', { state: 'suspended', since: '2025-09-01', through: '2026-02-28' }],
    ['traditional-script', { state: 'unverified' }],
    ['unverified', { state: 'unverified', ground: 'none' }],
  ])('%s has the validity its name says', (name, expected) => {
    expect(stateOf(documentNamed(name))).toMatchObject(expected)
  })

  test('expires-tomorrow is over the day after', () => {
    const document = documentNamed('expires-tomorrow')
    expect(validityOn(document, library, addDays(exampleDay, 1)).state).toBe('in-force')
    expect(validityOn(document, library, addDays(exampleDay, 2)).state).toBe('lapsed')
  })

  test('an expired notice is over', () => {
    expect(named('disclosure', 'expired-notice').validThrough?.localeCompare(exampleDay)).toBe(-1)
  })
})

describe('a case shows what its name says', () => {
  test('long has at least 150 articles, in chapters', () => {
    const body = documentNamed('long').editions[0]?.body ?? ''
    expect(body.match(/<p>第[一二三四五六七八九十百零]+条　/g)?.length).toBeGreaterThanOrEqual(150)
    expect(body.match(/<h2>第.+章/g)?.length).toBeGreaterThanOrEqual(10)
  })

  test('amended-twice has three different texts', () => {
    expect(new Set(documentNamed('amended-twice').editions.map(({ body }) => body)).size).toBe(3)
  })

  test('jointly-issued has two issuers and two numbers', () => {
    const { issuers, documentNumbers } = documentNamed('jointly-issued')
    expect([issuers?.length, documentNumbers?.length]).toEqual([2, 2])
  })

  test('long-table has merged cells', () => {
    expect(documentNamed('long-table').editions[0]?.body).toMatch(
      /rowspan="9".*colspan="2"|colspan="2"[\s\S]*rowspan="9"/,
    )
  })

  test('footnotes-and-images has both', () => {
    expect(documentNamed('footnotes-and-images').editions[0]?.body).toMatch(/<figure>[\s\S]*role="doc-endnotes"/)
  })

  test('graphic-long is a long graphic with its text', () => {
    const { graphics, transcript } = named('interpretation', 'graphic-long')
    expect(graphics?.[0]?.graphic).toMatchObject({ width: 1080 })
    expect(graphics?.[0]?.graphic.height).toBeGreaterThanOrEqual(6000)
    expect(transcript).toContain('平层入户')
  })

  test('only-attachment has no body', () => {
    const { body, attachments } = named('disclosure', 'only-attachment')
    expect([body, attachments?.length]).toEqual([undefined, 1])
  })
})

function documents(): readonly RecordOf<'normative-document'>[] {
  return library.ofType('normative-document')
}

function stateOf(document: RecordOf<'normative-document'>): Validity {
  return validityOn(document, library, exampleDay)
}

function documentNamed(name: string): RecordOf<'normative-document'> {
  return named('normative-document', name)
}

function named<N extends TypeName>(type: N, name: string): RecordOf<N> {
  const found = cases.find((one) => one.type === type && one.name === name)
  if (found === undefined) throw new Error(`There is no example ${type}/${name}.`)
  return found.record as RecordOf<N>
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function fileValuesIn(value: unknown): (FileValue | Graphic)[] {
  if (value === null || typeof value !== 'object') return []
  if ('mediaType' in value) return [value as FileValue]
  return Object.values(value).flatMap(fileValuesIn)
}

function isGraphic(value: FileValue | Graphic): value is Graphic {
  return 'width' in value
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(strings)
}

/** Width and height as the header of a PNG states them. */
async function pngSize(path: string): Promise<{ width: number; height: number }> {
  const content = await readFile(path)
  return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
}
