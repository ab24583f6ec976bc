import { expect, test } from 'vitest'
import { noteNearness } from './nearest-first.ts'
import { picker } from './testing/generated-records.ts'

const question = { phrases: ['养 老', '补 贴', '钱'], order: 'relevance' as const, from: 0, to: 10 }

test('judges the newest of many equals, whatever segments they stand in', async () => {
  const pick = picker(3)
  const records = Array.from({ length: 400 }, (_, doc) => ({ doc, weight: 2, day: 500 - Math.floor(doc / 3) }))
  const nearIn = async (segments: number): Promise<number[]> => {
    const places = Array.from({ length: segments }, () => segment())
    const found = records.map((own) => ({
      ...own,
      segment: places[pick(segments)] ?? segment(),
      at: [undefined, 7, 9],
      isNear: false,
    }))
    await noteNearness(found, question)
    return found.filter(({ isNear }) => isNear).map(({ doc }) => doc)
  }
  const whole = await nearIn(1)
  expect(whole).toEqual(records.flatMap(({ doc }) => (doc < 126 && doc % 2 === 0 ? [doc] : [])))
  expect(await nearIn(2)).toEqual(whole)
  expect(await nearIn(9)).toEqual(whole)
})

test('says where the words stand together', async () => {
  const found = [0, 1].map((doc) => ({
    doc,
    weight: 2,
    day: 1,
    segment: segment(),
    at: [undefined, 7, 9],
    isNear: false,
  }))
  await noteNearness(found, question)
  expect(found.map(({ at }) => at)).toEqual([
    [1600, 1610, 9],
    [undefined, 7, 9],
  ])
})

test.each([
  ['of which none is shown', { from: 20, to: 30 }],
  ['in order of day', { order: 'day' as const }],
  ['of which but one word has places', { phrases: ['养 老', '钱'] }],
])('reads nothing for results %s', async (_, other) => {
  const refuse = { placesOf: () => Promise.reject(new Error('It is read.')) }
  const found = [0, 1, 2].map((doc) => ({
    doc,
    weight: 2,
    day: 1,
    segment: refuse,
    at: [undefined, 7, 9],
    isNear: false,
  }))
  await noteNearness(found, { ...question, ...other })
  expect(found.some(({ isNear }) => isNear)).toBe(false)
})

/** Records of even numbers have the first two phrases together in their texts. */
function segment() {
  return {
    placesOf: async ([first = '']: readonly string[], docs: ReadonlySet<number>, { inTexts }: { inTexts: boolean }) =>
      new Map(
        [...docs].map((doc) => [doc, !inTexts ? [] : first === '养' ? [1600] : [doc % 2 === 0 ? 1610 : 1700]] as const),
      ) as ReadonlyMap<number, number[]>,
  }
}
