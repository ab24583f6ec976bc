import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phrasesOf } from './phrases-of.ts'

test('phrases are the longest stretches without a sign, cut, and of what is short none', () => {
  const text = '各单位：现将《云汀市星河大桥收费标准调整方案》印发给你们，请照此执行，有效期5年零6个月以内为准。'
  expect(phrasesOf([text], 2)).toEqual(['云汀市星河大桥收费标准调整方案', '有效期5年零6个月以内为准'])
  expect(phrasesOf(['一二三四五六七八九十'.repeat(3)], 2)).toEqual(['一二三四五六七八九十一二三四五六'])
  expect(phrasesOf(['各单位：', 'https://www.yunting.example/documents/', '2025-11-29T08:00:00.000Z'], 5)).toEqual([])
})

test('every phrase stands in one of the texts, so that it is found wherever the text is', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...'云汀市𠮷关于a1，。 \n<'), maxLength: 60 }), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(texts, (all) => {
      for (const phrase of phrasesOf(all, 10)) expect(all.some((text) => text.includes(phrase))).toBe(true)
    }),
  )
})
