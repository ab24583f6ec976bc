import { expect, test } from 'vitest'
import { advance, type Held, openSearchState, type Part, pageAt, type Segment, weightIn } from './search-state.ts'

const held = (path: string): Held => ({ path, id: `20200101${path}`, weight: path.length, files: 1 })
const part = (name: string, pages: (Held | null)[]): Part => ({
  ...{ name, pages, table: '', grams: '', places: '' },
  ...{ names: '', facts: '', titles: '' },
})
const segment = (...parts: Part[]): Segment => ({ table: '', heads: '', parts })

test('what stands where follows the parts that change, and those that stay', () => {
  const [one, two] = [part('one', [held('/a/'), held('/bb/')]), part('two', [held('/ccc/'), held('/d/')])]
  const state = openSearchState([['first', segment(one, two)]])
  expect(pageAt(state, '/d/')).toEqual({ number: 3, held: held('/d/') })
  expect(weightIn(segment(one, two))).toBe(3 + 4 + 5 + 3)

  const left = part('two', [null, held('/d/')])
  const edited = segment(one, left)
  advance(state, new Map([['first', edited]]))
  expect([...state.at]).toEqual([
    ['/a/', 'first'],
    ['/bb/', 'first'],
    ['/d/', 'first'],
  ])
  expect(pageAt(state, '/ccc/')).toBeUndefined()
  expect(pageAt(state, '/d/')).toEqual({ number: 3, held: held('/d/') })
  expect(weightIn(edited)).toBe(3 + 4 + 3)

  // A part that another segment has from then on, whichever of the two is told first.
  advance(
    state,
    new Map<string, Segment | null>([
      ['second', segment(left)],
      ['first', segment(one)],
    ]),
  )
  expect(pageAt(state, '/d/')).toEqual({ number: 1, held: held('/d/') })
  advance(state, new Map([['first', null]]))
  expect([...state.at]).toEqual([['/d/', 'second']])
  expect(pageAt(state, '/a/')).toBeUndefined()
})
