import { expect, test } from 'vitest'
import { type LevelEvidence, levelOf } from './level-of-force.ts'

const level = (title: string, more: Partial<LevelEvidence> = {}) =>
  levelOf({
    title,
    issuers: [],
    numbers: [],
    otherJurisdiction: false,
    approvedByStateCouncil: false,
    promulgated: true,
    hasArticles: true,
    ...more,
  }).level

test.each([
  ['中华人民共和国社会救助法', { issuers: ['全国人民代表大会常务委员会'] }, 'law'],
  ['护士条例', { issuers: ['国务院'], numbers: ['中华人民共和国国务院令第517号'] }, 'administrative-regulation'],
  [
    '外国人登山管理办法',
    { issuers: ['国家体育运动委员会'], numbers: ['国家体育运动委员会令第16号'], approvedByStateCouncil: true },
    'administrative-regulation',
  ],
  ['设施保护法实施办法', { issuers: ['国务院'], numbers: ['国务院令第298号'] }, 'administrative-regulation'],
  ['图书出版管理规定', { issuers: ['新闻出版总署'], numbers: ['新闻出版总署令第36号'] }, 'departmental-rule'],
  ['云汀市湿地条例', { issuers: ['云汀市人民代表大会常务委员会'] }, 'local-regulation'],
  ['云汀市占道办法', { issuers: ['云汀市人民政府'], numbers: ['云汀市人民政府令第12号'] }, 'local-government-rule'],
  [
    '云汀市人民政府关于规范占道的通知',
    { issuers: ['云汀市人民政府'], numbers: ['云政发〔2020〕8号'] },
    'administrative-normative-document',
  ],
  ['云汀市人民政府关于同意设立公园的批复', { issuers: ['云汀市人民政府'] }, 'other-policy-document'],
  ['最高人民法院关于审理占道案件的解释', { issuers: ['最高人民法院'] }, 'judicial-interpretation'],
  ['中国共产党农村工作条例', {}, 'party-regulation'],
  ['會計師管理規則', { otherJurisdiction: true }, 'other-jurisdiction'],
  ['房屋建筑和市政基础设施工程验收规定', {}, 'departmental-rule'],
  ['云汀市湿地条例', {}, 'local-regulation'],
] as const)('%s %o is %s', (title, more, expected) => {
  expect(level(title, more)).toBe(expected)
})
