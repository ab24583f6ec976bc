import { expect, test } from 'vitest'
import { readAddress } from './address.ts'
import { chosenWords } from './chosen-words.ts'

const types = new Map([['plan', '规划']])

test.each([
  ['?q=的', ''],
  ['?q=的&authority=finance', ''],
  ['?q=的&type=plan&sort=day', '：规划，最新优先'],
  ['?q=的&from=2020-01-01&to=2020-12-31&on=2021-01-01', '：2020-01-01起，2020-12-31止，2021-01-01有效'],
])('what is chosen in a folded form is said: %s', (address, words) => {
  expect(chosenWords(readAddress(address), types)).toBe(words)
})
