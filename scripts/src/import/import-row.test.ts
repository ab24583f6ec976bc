import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { rowFor, writeNothing } from './import-row.ts'
import { read } from './read.ts'
import { digestOf, recordIdOf } from './record-id.ts'
import { summaryOf } from './summary.ts'

const dry = { write: writeNothing, dryRun: true, type: 'normative-document' } as const
const text =
  '云汀市占道办法\n（2020年3月1日云汀市人民政府令第12号公布）\n第一条 为了规范占道，制定本办法。\n第二条 本办法自公布之日起施行。'
const readText = (words: string) => read({ path: 'a.txt', bytes: strToU8(words) })
const readingOf = async (words: string) => {
  const outcome = await readText(words)
  if (outcome.outcome === 'refused') throw new Error(outcome.reason)
  return outcome
}

test('a sound file would be created, a doubtful one held with its reasons, an unreadable one refused', async () => {
  const rows = [
    await rowFor('a.txt', await readText(text), dry),
    await rowFor('b.txt', await readText(text.replace('规范占道，', '规范占道爱游戏电竞，')), dry),
    await rowFor('c.txt', await readText(' '), dry),
  ]
  expect(rows.map(({ outcome, reasons }) => [outcome, reasons.length])).toEqual([
    ['created', 0],
    ['held', 1],
    ['refused', 1],
  ])
  expect(rows[0]).toMatchObject({ dryRun: true, reading: { title: '云汀市占道办法' } })
  expect(rows[0]?.reading).not.toHaveProperty('body')
  expect(summaryOf(rows, { dryRun: true })).toMatchInlineSnapshot(`
    "共 3 个文件：新建 1，更新 0，未变 0，待处理 1，拒收 1。（只读取，没有写入）
    待处理 b.txt
      文中有 1 处赌博网站一类的插入文字，页面可能被篡改。请对照原件重录，不能发布。（第一条 为了规范占道爱游戏电竞，制定本办法。）
    拒收 c.txt
      文件里只有空白，没有内容可以导入。
    "
  `)
})

test('the same text has the same id and digest; a corrected one the same id and another digest', async () => {
  const [one, again, corrected] = [
    await readingOf(text),
    await readingOf(text),
    await readingOf(text.replace('规范占道', '规范临时占道')),
  ]
  expect(recordIdOf(again)).toBe(recordIdOf(one))
  expect(digestOf(again)).toBe(digestOf(one))
  expect(recordIdOf(corrected)).toBe(recordIdOf(one))
  expect(digestOf(corrected)).not.toBe(digestOf(one))
})

test('two documents of one title have two ids', async () => {
  const other = await readingOf(text.replace('第12号', '第13号'))
  expect(recordIdOf(other)).not.toBe(recordIdOf(await readingOf(text)))
})
