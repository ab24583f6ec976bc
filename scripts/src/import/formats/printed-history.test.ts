import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { read } from '../read.ts'

const history = [
  '1.中華民國八十六年七月一日雲汀市政府（86）雲人字第 8607786',
  '  -2 號令訂定發布全文 2 條',
  '2.中華民國九十四年五月十六日雲汀市政府雲人字第 0940007832 號令',
  '  發布廢止',
]
const articles = '第 1 條\n本辦法依組織規程訂定之。\n第 2 條\n本辦法自發布日施行。\n'

test.each([
  ['a.md', `# 雲汀市占道辦法\n\n${history.map((line) => `> ${line}`).join('\n')}\n\n${articles}`],
  ['a.txt', `雲汀市占道辦法\n${history.join('\n')}\n\n${articles}`],
])('the history over the text of %s is read as acts, and is no part of the text', async (path, words) => {
  const outcome = await read({ path, bytes: strToU8(words) })
  if (outcome.outcome === 'refused') throw new Error(outcome.reason)
  expect(outcome).toMatchObject({
    title: '雲汀市占道辦法',
    issuers: ['雲汀市政府'],
    documentNumbers: ['（86）雲人字第 8607786-2 號'],
    days: { promulgatedOn: '1997-07-01' },
    statedRepeal: { on: '2005-05-16' },
  })
  expect(outcome.body).not.toContain('發布廢止')
})
