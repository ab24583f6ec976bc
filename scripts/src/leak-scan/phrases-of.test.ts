import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PhraseSet } from './phrase-set.ts'
import { phrasesOf } from './phrases-of.ts'

test('phrases are stretches without a sign, cut; what is short, foreign or says a day is none', () => {
  const text =
    '各单位：现将《云汀市星河大桥收费标准调整方案》印发给你们，请照此执行，自2026年3月1日起施行。有效期5年零6个月以内为准。'
  expect([...phrasesOf(text)]).toEqual(['云汀市星河大桥收费标准调整方案', '有效期5年零6个月以内为准'])
  expect([...phrasesOf('一二三四五六七八九十'.repeat(3))]).toEqual(['一二三四五六七八九十一二三四五六'])
  expect([...phrasesOf('https://www.yunting.example/documents/ 2025-11-29T08:00:00.000Z')]).toEqual([])
})

const texts = fc.string({ unit: fc.constantFrom(...'云汀市𠮷关于a1，。 \n<'), maxLength: 80 })

test('every phrase stands in the text, and a set knows all that were added', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [phrases, set] = [[...phrasesOf(text)], known]
      for (const phrase of phrases) set.add(phrase)
      for (const phrase of phrases) expect([text.includes(phrase), set.has(phrase)]).toEqual([true, true])
    }),
  )
})

test('a set hardly ever takes one phrase for another', () => {
  const set = new PhraseSet()
  for (let number = 0; number < 200_000; number += 1) set.add(`云汀市人民政府办公厅关于第${number}号`)
  let mistaken = 0
  for (let number = 0; number < 100_000; number += 1)
    if (set.has(`临澜区人民政府办公厅关于第${number}号`)) mistaken += 1
  expect(mistaken).toBeLessThan(200)
})

const known = new PhraseSet()
