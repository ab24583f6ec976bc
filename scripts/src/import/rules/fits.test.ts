import { expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraph, root } from '../tree.ts'
import { type FitEvidence, fitOf } from './fits.ts'

const fit = (title: string, words: string, more: Partial<FitEvidence> = {}) => {
  const lines = linesOf(root(words.split('\n').map((line) => paragraph(line))))
  return fitOf({
    title,
    lines,
    paragraphs: lines.map((line) => line.words),
    issuers: [],
    hasNumber: false,
    declaredLegal: false,
    isPdf: false,
    ...more,
  }).fits
}

const articles = '第一条 为了规范占道，制定本办法。\n第二条 本办法自公布之日起施行。'

test('articles make a legal text, also one that sets standards', () => {
  expect(fit('占道办法', articles)).toBe('legal-text')
  expect(fit('最低工资标准', articles)).toBe('legal-text')
})

test('a notice with a number and an issuer is one without articles', () => {
  expect(
    fit('关于规范占道的通知', '各区人民政府：\n请认真执行。', { issuers: ['云汀市人民政府'], hasNumber: true }),
  ).toBe('legal-text')
})

test('technical standards', () => {
  expect(fit('砖窑烟气排放标准', '中 华 人 民 共 和 国 国 家 标 准\nGB 12345-2013\n砖窑烟气排放标准\n1 适用范围')).toBe(
    'standard',
  )
  expect(fit('饮食业环保技术规范', '本标准规定了饮食业单位选址的要求。')).toBe('standard')
})

test('a table that stands alone in a PDF', () => {
  expect(fit('垃圾处理费费目费额表', '费目 单位 费额', { isPdf: true })).toBe('standard')
})

test('case reports, speeches, news', () => {
  expect(fit('甲诉乙承揽合同案', '基本案情\n甲委托乙加工。\n裁判结果\n驳回。')).toBe('other')
  expect(fit('2020年政府工作报告', '各位代表：\n现在，我代表市人民政府向大会报告工作。')).toBe('other')
  expect(fit('云汀市推行政务公开新做法', '今年以来，云汀市积极探索。')).toBe('other')
})

test('a decision about a report is no report', () => {
  expect(
    fit('第三届人民代表大会第二次会议关于政府工作报告的决议', '会议听取和审议了报告。', {
      issuers: ['云汀市人民代表大会'],
    }),
  ).toBe('legal-text')
})
