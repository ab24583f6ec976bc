import { expect, test } from 'vitest'
import { placesInText } from './heading-hits.ts'
import { begins } from './positions.ts'

const segment = {
  placesOf: async ([first = '']: readonly string[]) =>
    new Map([[3, first === '总' ? [begins.headings, 5000, 6000] : []]]),
}
const ask = (at: (number | undefined)[], phrases: string[]) => placesInText({ segment, doc: 3, at }, phrases)

test('a phrase in a heading is shown where it stands in the text', async () => {
  expect(await ask([begins.headings], ['总 则'])).toEqual([5000])
  expect(await ask([begins.headings, begins.body + 3, undefined, 0], ['2021', '总 则', '总 则', '总 则'])).toEqual([
    undefined,
    begins.body + 3,
    undefined,
    0,
  ])
})

test('what stands where headings do and in no text is the end of a long summary', async () => {
  expect(await ask([begins.headings + 7], ['概 述'])).toEqual([begins.headings + 7])
})
