import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { document, libraryWith } from '../test/sample-records.ts'
import type { LegalRelation, NormativeDocument } from './types/normative-document.ts'
import { validityOn } from './validity.ts'
import { changesOn, nextChange, turningDays } from './validity-changes.ts'

const target = 'normative-document/11990100MB0000001A-2025-00010' as const
const citation = { title: '云汀市公共租赁住房管理办法' }
const imported = { sourceSystem: 'import', sourceRecordId: '1' }

/** The state on a day of document 10, acted on by document 20. */
function state(
  day: string,
  changes: Partial<NormativeDocument> = {},
  relation?: Partial<LegalRelation>,
  acting: Partial<NormativeDocument> = {},
) {
  const one = document(10, { effectiveOn: '2020-01-01', signedOn: '2019-12-01', ...changes })
  const other = document(20, {
    effectiveOn: '2024-06-01',
    legalRelations: relation === undefined ? [] : [{ act: 'repeals', target, citation, ...relation }],
    ...acting,
  })
  return validityOn(one, libraryWith(one, other), day)
}

describe('an act of a published document', () => {
  const acts = [
    ['repeals', 'repealed'],
    ['replaces', 'repealed'],
    ['annuls', 'annulled'],
    ['declaresLapsed', 'lapsed'],
    ['suspends', 'suspended'],
  ] as const
  test.each(acts)('%s makes it %s from the effective day of the acting document', (act, after) => {
    expect(state('2024-05-31', {}, { act }).state).toBe('in-force')
    expect(state('2024-06-01', {}, { act })).toMatchObject({ state: after, since: '2024-06-01', ground: 'act' })
  })
  it('counts from its own day where it states one', () => {
    expect(state('2024-12-31', {}, { effectiveOn: '2025-01-01' }).state).toBe('in-force')
    expect(state('2025-01-01', {}, { effectiveOn: '2025-01-01' }).state).toBe('repealed')
  })
  it('counts from the document day of an acting document that states no effective day', () => {
    const { effectiveOn: _, ...silent } = document(20, {
      signedOn: '2024-02-03',
      legalRelations: [{ act: 'repeals', target, citation }],
    })
    const one = document(10, { effectiveOn: '2020-01-01' })
    expect(validityOn(one, libraryWith(one, silent), '2024-02-03')).toMatchObject({
      state: 'repealed',
      since: '2024-02-03',
    })
  })
  it('names the acting document and the relation', () => {
    const by = state('2024-06-01', {}, { act: 'repeals' }).by
    expect(by).toMatchObject({ acting: { key: '11990100MB0000001A-2025-00020' }, relation: { act: 'repeals' } })
  })
  it('on some articles only leaves the rest in force', () => {
    expect(state('2024-06-01', {}, { articles: '第三条' })).toMatchObject({
      state: 'partly-lapsed',
      articles: '第三条',
    })
    expect(state('2024-06-01', {}, { act: 'suspends', articles: '第五条' })).toMatchObject({
      state: 'suspended',
      articles: '第五条',
    })
  })
  it('suspends until its last day, and then the document is in force again', () => {
    const until = { act: 'suspends', through: '2024-08-31' } as const
    expect(state('2024-08-31', {}, until)).toMatchObject({ state: 'suspended', through: '2024-08-31' })
    expect(state('2024-09-01', {}, until)).toMatchObject({ state: 'in-force', since: '2024-09-01' })
  })
  it('does not count where the acting document was annulled before that day', () => {
    const annulled = 'normative-document/11990100MB0000001A-2025-00020' as const
    const one = document(10, { effectiveOn: '2020-01-01' })
    const repealing = document(20, {
      effectiveOn: '2024-06-01',
      legalRelations: [{ act: 'repeals', target, citation }],
    })
    const annulling = document(30, {
      effectiveOn: '2024-05-01',
      legalRelations: [{ act: 'annuls', target: annulled, citation }],
    })
    expect(validityOn(one, libraryWith(one, repealing, annulling), '2025-01-01').state).toBe('in-force')
  })
  it('still counts where the acting document was repealed later', () => {
    const one = document(10, { effectiveOn: '2020-01-01' })
    const repealing = document(20, {
      effectiveOn: '2024-06-01',
      legalRelations: [{ act: 'repeals', target, citation }],
    })
    const later = document(30, {
      effectiveOn: '2024-07-01',
      legalRelations: [{ act: 'repeals', target: 'normative-document/11990100MB0000001A-2025-00020', citation }],
    })
    expect(validityOn(one, libraryWith(one, repealing, later), '2025-01-01').state).toBe('repealed')
  })
  it('of documents that repeal each other comes to an end', () => {
    const one = document(10, {
      effectiveOn: '2024-01-01',
      legalRelations: [{ act: 'repeals', target: 'normative-document/11990100MB0000001A-2025-00020', citation }],
    })
    const other = document(20, { effectiveOn: '2024-06-01', legalRelations: [{ act: 'repeals', target, citation }] })
    expect(validityOn(other, libraryWith(one, other), '2025-01-01').state).toBe('repealed')
  })
})

describe('the term of validity', () => {
  it('includes its last day', () => {
    const term = { validityTerm: { kind: 'until-day', through: '2024-12-31' } } as const
    expect(state('2024-12-31', term)).toMatchObject({ state: 'in-force', through: '2024-12-31' })
    expect(state('2025-01-01', term)).toMatchObject({ state: 'lapsed', since: '2025-01-01', ground: 'term' })
  })
  it('counts years from the effective day', () => {
    const term = { validityTerm: { kind: 'years', years: 5 } } as const
    expect(state('2024-12-31', term).state).toBe('in-force')
    expect(state('2025-01-01', term).state).toBe('lapsed')
  })
  it('is continued by the latest registration', () => {
    const continued = {
      validityTerm: { kind: 'years', years: 2 },
      registrations: [
        { unifiedNumber: 'YTAC00-2020-0001', reason: 'first', validThrough: '2021-12-31' },
        { unifiedNumber: 'YTAC00-2022-0003', reason: 'continued', validThrough: '2026-12-31' },
      ],
    } as const
    expect(state('2026-12-31', continued)).toMatchObject({ state: 'in-force', through: '2026-12-31' })
    expect(state('2027-01-01', continued).state).toBe('lapsed')
  })
  it('is extended by another document, to a day or without one', () => {
    const term = { validityTerm: { kind: 'until-day', through: '2024-12-31' } } as const
    expect(state('2026-06-30', term, { act: 'extends', through: '2026-06-30' }).state).toBe('in-force')
    expect(state('2026-07-01', term, { act: 'extends', through: '2026-06-30' }).state).toBe('lapsed')
    expect(state('2036-07-01', term, { act: 'extends' }).state).toBe('in-force')
  })
  it('gives way to a repeal, which says more', () => {
    const term = { validityTerm: { kind: 'until-day', through: '2023-12-31' } } as const
    expect(state('2024-01-01', term, {}).state).toBe('lapsed')
    expect(state('2024-06-01', term, {}).state).toBe('repealed')
  })
})

describe('nothing is shown as in force without a ground', () => {
  it('an imported text that states nothing is unverified, with the body that has to verify it', () => {
    expect(state('2025-01-01', imported)).toMatchObject({
      state: 'unverified',
      ground: 'none',
      toBeVerifiedBy: 'authority/town-government',
    })
  })
  it('is in force when an authority verified it', () => {
    expect(state('2025-01-01', { ...imported, validityVerifiedOn: '2024-01-01' })).toMatchObject({
      state: 'in-force',
      ground: 'verified',
    })
  })
  it('is in force during a stated term that ends', () => {
    const term = { ...imported, validityTerm: { kind: 'years', years: 5 } } as const
    expect(state('2024-12-31', term)).toMatchObject({ state: 'in-force', ground: 'term' })
    expect(state('2025-01-01', term).state).toBe('lapsed')
  })
  it('is in force from the day of a clean-up list that says so', () => {
    const list = {
      ...imported,
      statedValidity: { state: 'in-force', on: '2023-01-01', source: '2022年清理目录' },
    } as const
    expect(state('2022-12-31', list).state).toBe('unverified')
    expect(state('2023-01-01', list)).toMatchObject({ state: 'in-force', ground: 'stated' })
  })
  it('is not in force because the page it came from said so without a day', () => {
    expect(state('2025-01-01', { ...imported, statedValidity: { state: 'in-force', source: '来源页面' } }).state).toBe(
      'unverified',
    )
  })
  it('a partial repeal of an imported text does not say that the rest is in force', () => {
    expect(state('2025-01-01', imported, { articles: '第三条' })).toMatchObject({
      state: 'unverified',
      articles: '第三条',
    })
  })
  it.each(['repealed', 'lapsed', 'annulled'] as const)(
    'an imported text that states it is %s is never in force',
    (stated) => {
      fc.assert(
        fc.property(fc.integer({ min: 1990, max: 2060 }), fc.boolean(), (year, withDay) => {
          const found = state(`${year}-07-01`, {
            ...imported,
            validityTerm: { kind: 'years', years: 10 },
            statedValidity: { state: stated, source: '文中载明', ...(withDay ? { on: '2010-05-01' } : {}) },
          }).state
          expect(found).not.toBe('in-force')
          expect(found).not.toBe('partly-lapsed')
        }),
      )
    },
  )
})

it('a verified text whose stated repeal is still to come is in force until then', () => {
  const verified = {
    ...imported,
    validityVerifiedOn: '2024-01-01',
    statedValidity: { state: 'repealed', on: '2026-01-01', source: '文中载明' },
  } as const
  expect(state('2025-12-31', verified).state).toBe('in-force')
  expect(state('2026-01-01', verified).state).toBe('repealed')
})

it('is not yet in force before its effective day', () => {
  expect(state('2019-12-31')).toMatchObject({ state: 'not-yet-in-force', through: '2019-12-31' })
  expect(state('2020-01-01')).toMatchObject({ state: 'in-force', since: '2020-01-01' })
})

it('an amended document is in force, with the amendments by that day', () => {
  const amended = state('2024-06-01', {}, { act: 'amends' })
  expect(amended).toMatchObject({ state: 'in-force', amended: true })
  expect(amended.amendments).toHaveLength(1)
  expect(state('2024-05-31', {}, { act: 'amends' }).amended).toBe(false)
})

it('an amendment by an act and by an edition is counted once', () => {
  const editions = [
    { kind: 'original', body: '<p>一</p>' },
    { kind: 'amendment', inForceFrom: '2024-06-01', body: '<p>二</p>' },
  ] as const
  expect(state('2024-06-01', { editions }, { act: 'amends' }).amendments).toMatchObject([
    { on: '2024-06-01', edition: 2, by: { relation: { act: 'amends' } } },
  ])
})

describe('laws', () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((count) => new Date(Date.UTC(2018, 0, 1 + count)).toISOString().slice(0, 10))
  const relation = fc.record(
    {
      act: fc.constantFrom('repeals', 'replaces', 'annuls', 'declaresLapsed', 'suspends', 'extends', 'amends', 'basis'),
      target: fc.constant(target),
      citation: fc.constant(citation),
      articles: fc.constantFrom('第一条', '第二条'),
      effectiveOn: day,
      through: day,
    },
    { requiredKeys: ['act', 'target', 'citation'] },
  )
  const world = fc
    .record({
      effectiveOn: day,
      isImported: fc.boolean(),
      years: fc.option(fc.integer({ min: 1, max: 8 })),
      verified: fc.option(day),
      stated: fc.option(
        fc.record({
          state: fc.constantFrom(
            'in-force',
            'repealed',
            'suspended',
            'partly-lapsed',
            'unverified',
            'not-yet-in-force',
          ),
          on: day,
        }),
      ),
      acting: fc.array(fc.record({ effectiveOn: day, relations: fc.array(relation, { maxLength: 3 }) }), {
        maxLength: 4,
      }),
    })
    .map(({ effectiveOn, isImported, years, verified, stated, acting }) => {
      const one = document(10, {
        effectiveOn,
        ...(isImported ? imported : {}),
        ...(years === null ? {} : { validityTerm: { kind: 'years', years } as const }),
        ...(verified === null ? {} : { validityVerifiedOn: verified }),
        ...(stated === null ? {} : { statedValidity: { ...stated, source: '清理目录' } as const }),
      })
      const others = acting.map(({ effectiveOn, relations }, index) =>
        document(20 + index, { effectiveOn, legalRelations: relations as LegalRelation[] }),
      )
      return { one, library: libraryWith(one, ...others) }
    })

  it('what is repealed or annulled by an act is never in force on a later day', () => {
    fc.assert(
      fc.property(world, day, day, ({ one, library }, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        const first = validityOn(one, library, earlier)
        if (first.ground === 'act' && ['repealed', 'annulled', 'lapsed'].includes(first.state))
          expect(validityOn(one, library, later)).toMatchObject({ state: first.state, since: first.since })
      }),
    )
  })
  it('nothing that has ended, by act, list or term, is in force on a later day', () => {
    fc.assert(
      fc.property(world, day, day, ({ one, library }, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        if (['repealed', 'annulled', 'lapsed'].includes(validityOn(one, library, earlier).state))
          expect(['repealed', 'annulled', 'lapsed']).toContain(validityOn(one, library, later).state)
      }),
    )
  })
  it('between two turning days nothing changes', () => {
    fc.assert(
      fc.property(world, day, ({ one, library }, on) => {
        const last = turningDays(one, library).findLast((turning) => turning <= on)
        if (last !== undefined)
          expect(summary(validityOn(one, library, on))).toEqual(summary(validityOn(one, library, last)))
      }),
    )
  })
  it('the next change is the first day whose changes name the document', () => {
    fc.assert(
      fc.property(world, day, ({ one, library }, on) => {
        const next = nextChange(one, library, on)
        if (next === undefined) return
        expect(next.on > on).toBe(true)
        expect(changesOn(library, next.on).map((change) => change.document.key)).toContain(one.key)
        expect(summary(validityOn(one, library, on))).toEqual(summary(next.before))
      }),
    )
  })
  it('an imported document is in force only on a stated ground', () => {
    fc.assert(
      fc.property(world, day, ({ one, library }, on) => {
        const found = validityOn(one, library, on)
        if (found.state === 'in-force') expect(['own', 'verified', 'stated', 'term']).toContain(found.ground)
        if (found.state === 'in-force' && one.sourceSystem !== undefined) expect(found.ground).not.toBe('own')
      }),
    )
  })
})

function summary(found: ReturnType<typeof validityOn>) {
  return { state: found.state, articles: found.articles, amendments: found.amendments.length }
}
