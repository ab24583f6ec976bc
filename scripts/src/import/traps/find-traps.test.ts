import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read } from '../read.ts'

/** Findings of a notice that has everything, with these paragraphs in it. */
async function findings(...paragraphs: string[]) {
  const words = [
    '云汀市人民政府关于规范占道的通知',
    '云政发〔2020〕8号',
    '各区人民政府：',
    ...paragraphs,
    '云汀市人民政府',
    '2020年3月1日',
  ]
  const outcome = await read({ path: 'a.txt', bytes: strToU8(words.join('\n')) })
  if (outcome.outcome === 'refused') throw new Error(outcome.reason)
  return outcome.findings.map((finding) => `${finding.id} ${finding.class}`)
}

async function findingsOf(words: string) {
  const outcome = await read({ path: 'a.txt', bytes: strToU8(words) })
  if (outcome.outcome === 'refused') throw new Error(outcome.reason)
  return outcome.findings
}

test('a sound notice has none', async () => {
  expect(await findings('为了规范占道，现通知如下。', '请认真执行，联系电话：12345。')).toEqual([])
})

describe('held: never published by itself', () => {
  test.each([
    ['T5', '依法保障群众的知情权爱游戏电竞、参与权和监督权。'],
    ['T5', '本市占道办理开云体育，请到窗口。'],
    ['T5b', '✿请到窗口办理✿'],
    ['T6', '全市共受理热线%，按时办结率均超过90%。'],
    ['T6', '公报自全线年创刊以来的所有期数都可查询。'],
    ['T6', '2月份上线万多人次查询使用。'],
    ['T8', '以习新时代中国特色社会主义思想为指导。'],
    ['T8', '坚持习近同志的重要讲话精神。'],
    ['garbled', '请到锟斤拷办理。'],
    ['personal-phone', '联系人王某，手机13812345678。'],
    ['personal-identity', '申请人身份证号码11010519491231002X。'],
    ['personal-card', '请汇入6222020200112233446。'],
  ])('%s %s', async (id, words) => {
    expect(await findings(words)).toContain(`${id} held`)
  })

  test('personal data are masked in the report itself', async () => {
    const found = await findingsOf('占道通知\n联系人王某，手机13812345678。')
    expect(found.find(({ id }) => id === 'personal-phone')?.where).toContain('138****5678')
  })

  test('no title, no day', async () => {
    const found = await findingsOf(
      '今年以来，全市坚持以人民为中心的发展思想，认真贯彻落实各项部署要求，工作迈出坚实步伐，取得明显成效。',
    )
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['T16', 'no-day']))
  })
})

describe('no false alarm where statutes speak of the same things', () => {
  test.each([
    '开设赌场、组织六合彩赌博的，依法处罚。',
    '按时办结率为百分之九十，办结率达到90%以上。',
    '（二）经办人的姓名、联系电话；',
    '以习近平新时代中国特色社会主义思想为指导，培养良好习惯。',
    '统一社会信用代码91110000100000000X，热线12345。',
    '电子竞技、体育彩票按照有关规定管理。',
    '自受理登记申请之日起三十个工作日内办结登记手续。',
  ])('%s', async (words) => {
    expect((await findings(words)).filter((finding) => finding.endsWith('held'))).toEqual([])
  })
})

describe('noted: worth a look', () => {
  test.each([
    ['T7', '三是公报“全本可查，通过“云汀政事”小程序查询。'],
    ['T8', '甲先生绍有关情况，并回答提问。'],
    ['T9', '形成了“收集问题形成议题公开议事会决策公布民主监督”的流程。'],
    ['T18', '各单位要落实。运平局长批示：“值得点赞。”'],
    ['T19', '纠错率分别为1.47%、0.43%、0.8%。'],
    ['T20', '全年共收到申请100件。予以公开60件，占54.5%；部分公开30件，占27.3%；不予公开20件，占18.2%。'],
    ['T21', '公开规章89件。清理204件规章。'],
    ['T22', '按照《关于规范占道有关事项的通知》，即《云汀市公安局关于规范占道有关事项的通知》执行。'],
    ['T27', '占道管理要求。'.repeat(130)],
  ])('%s %s', async (id, words) => {
    expect(await findings(words)).toContain(`${id} noted`)
  })

  test('T10 numbering that begins again without headings', async () => {
    expect(await findings('一是公开。', '二是解读。', '一是培训。', '二是考核。', '一是保障。')).toContain('T10 noted')
  })

  test('T14, T15 the page and the document have their own day and source', async () => {
    const found = await findingsOf(
      '云汀市公安局关于占道的通知\n发布日期：2021-08-04 来源：市民政局\n各区：\n请执行。\n云汀市公安局\n2021年6月17日',
    )
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(['T14', 'T15']))
  })

  test('T15 a missing number is said, not invented', async () => {
    const found = await findingsOf('云汀市公安局关于占道的通知\n各区：\n请执行。\n云汀市公安局\n2021年6月17日')
    expect(found.map(({ sentence }) => sentence)).toContain('文中没有文号，未予编造。')
  })
})
