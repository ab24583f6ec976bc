import { describe, expect, it } from 'vitest'
import { document, libraryWith, sample, sampleRecords } from '../test/sample-records.ts'
import type { Fields } from './field.ts'
import { inverses } from './inverse-relations.ts'
import { relatedBy, relationsFrom, relationsTo } from './relations.ts'
import { contentTypes } from './types/index.ts'

const citation = { title: '某办法' }

describe('relations backward', () => {
  const repealed = document(10)
  const repealing = document(20, {
    effectiveOn: '2025-06-01',
    legalRelations: [
      { act: 'repeals', target: 'normative-document/11990100MB0000001A-2025-00010', citation },
      { act: 'basis', citation: { title: '中华人民共和国城乡规划法' } },
    ],
  })
  const library = libraryWith(repealed, repealing)

  it('names the repealing document on the page of the repealed one, with the day', () => {
    expect(relationsTo(repealed, library)).toMatchObject([
      { name: 'repealedBy', label: '废止本文件', related: [{ record: repealing, on: '2025-06-01' }] },
    ])
  })
  it('names the interpretation and the bulletin with its pages, in the order of their weight', () => {
    const found = relationsTo(sampleRecords['normative-document'], library)
    expect(found.map(({ name, label }) => [name, label])).toEqual([
      ['interpretedBy', '解读本文件'],
      ['printedIn', '刊登于'],
    ])
    expect(found[1]?.related[0]?.pages).toEqual({ from: 3, to: 6 })
  })
  it('calls a plan a plan', () => {
    const plan = sampleRecords.plan
    const notice = document(30, { legalRelations: [{ act: 'repeals', target: `plan/${plan.key}`, citation }] })
    expect(relationsTo(plan, libraryWith(notice)).map(({ label }) => label)).toEqual(['废止本规划'])
  })
  it('puts the newest record first', () => {
    const older = document(40, { signedOn: '2001-01-01' })
    const found = relatedBy('issued', sampleRecords.authority, libraryWith(older))
    expect(found.map(({ reference }) => reference).at(-1)).toBe(`normative-document/${older.key}`)
  })
  it('lists the items of a catalogue and the records under an item', () => {
    expect(relatedBy('items', sampleRecords.catalogue, library)).toHaveLength(1)
    expect(relatedBy('disclosedUnder', sampleRecords['standard-catalogue-item'], library)).toMatchObject([
      { record: { type: 'disclosure' } },
    ])
  })
})

describe('relations forward', () => {
  it('hold cited documents that the library does not', () => {
    const one = document(20, { legalRelations: [{ act: 'basis', citation: { title: '中华人民共和国城乡规划法' } }] })
    expect(relationsFrom(one, libraryWith(one)).find(({ name }) => name === 'basis')).toMatchObject({
      label: '依据',
      related: [{ title: '中华人民共和国城乡规划法' }],
    })
  })
  it('keep the words of the citation where the document was withdrawn', () => {
    const one = document(20, { legalRelations: [{ act: 'amends', target: 'normative-document/gone', citation }] })
    const [related] = relationsFrom(one, libraryWith(one)).find(({ name }) => name === 'amends')?.related ?? []
    expect(related).toMatchObject({ title: '某办法', reference: 'normative-document/gone' })
    expect(related?.record).toBeUndefined()
  })
  it('are called as their field is', () => {
    const found = relationsFrom(sample('interpretation'), libraryWith())
    expect(found.map(({ label }) => label)).toEqual(['发布机构', '栏目', '主题分类', '解读的文件'])
  })
})

it('every reference of every type has an inverse', () => {
  for (const type of contentTypes)
    expect(Object.keys(inverses[type.name]).toSorted()).toEqual([...referenceFields(type.fields, '')].toSorted())
})

function* referenceFields(fields: Fields, above: string): Generator<string> {
  for (const [name, field] of Object.entries(fields)) {
    if (field.internal) continue
    if (field.kind === 'references') yield above + name
    else if (field.kind === 'group' || field.kind === 'list') yield* referenceFields(field.fields, `${above}${name}.`)
  }
}
