import { describe, expect, test } from 'vitest'
import { eventsIn } from './history-note.ts'
import { isOrganisation, issuerName, issuersInTitle } from './issuer-names.ts'
import { type IssuerEvidence, issuersOf } from './issuers.ts'

const nothing: IssuerEvidence = { title: '', events: [], announcements: [], signed: [], banners: [], numbers: [] }
const noted = (title: string, note: string) => issuersOf({ ...nothing, title, events: eventsIn(note) })

describe('the name of a body', () => {
  test.each([
    ['云汀市第十五届人民代表大会常务委员会第五次会议', '云汀市人民代表大会常务委员会'],
    ['第十四届全国人民代表大会第一次会议', '全国人民代表大会'],
    ['国务院第192次常务会议', '国务院'],
    ['中华人民共和国国务院', '国务院'],
    ['最高人民法院审判委员会第1516次会议', '最高人民法院'],
    ['最高人民检察院第十三届检察委员会第四十八次会议', '最高人民检察院'],
    ['经人力资源和社会保障部第6次部务会议', '人力资源和社会保障部'],
    ['省十二届人大常委会第二十次会议', '澜江省人民代表大会常务委员会'],
    ['自治区人民政府', undefined],
    ['局务会议', undefined],
    ['审议', undefined],
  ])('%s is %s', (words, name) => {
    expect(issuerName(words, words.startsWith('省') ? '澜江省湿地保护条例' : '湿地保护条例')).toBe(
      words === '自治区人民政府' ? '自治区人民政府' : name,
    )
  })

  test('a kind without a name is no issuer', () => {
    expect(issuerName('人民政府', '')).toBeUndefined()
  })

  test('several set apart by 、 or spaces', () => {
    expect(isOrganisation('最高人民法院　最高人民检察院')).toBe(true)
    expect(isOrganisation('关于占道管理的通知')).toBe(false)
  })
})

describe('issuers', () => {
  test('stand before 关于 in the title, jointly too', () => {
    expect(issuersInTitle('云汀市财政局、云汀市医疗保障局关于印发补助办法的通知')).toEqual([
      '云汀市财政局',
      '云汀市医疗保障局',
    ])
    expect(issuersInTitle('国务院办公厅关于占道的通知')).toEqual(['国务院办公厅'])
    expect(issuersInTitle('第十一届全国人民代表大会第三次会议关于政府工作报告的决议')).toEqual(['全国人民代表大会'])
    expect(issuersInTitle('云汀市实施《中华人民共和国献血法》办法')).toEqual([])
    expect(issuersInTitle('关于占道的通知')).toEqual([])
  })

  test('a congress that adopted comes before the committee that promulgated', () => {
    expect(
      noted(
        '云汀市湿地条例',
        '2015年2月8日云汀市第三届人民代表大会第五次会议通过 2015年6月12日云汀市人民代表大会常务委员会公告第14号公布',
      ),
    ).toEqual(['云汀市人民代表大会'])
  })

  test('an approval makes no issuer: the body that promulgated is it', () => {
    expect(noted('旅馆业办法', '1987年9月23日 国务院批准\n1987年11月10日 公安部发布')).toEqual(['公安部'])
  })

  test('a meeting without a name makes none', () => {
    expect(noted('广告播出办法的补充规定', '2011年11月21日局务会议审议通过')).toEqual([])
  })

  test('two courts that adopted together', () => {
    expect(
      noted(
        '办理某类案件的解释',
        '2011年3月28日最高人民法院审判委员会第1516次会议、2011年4月13日最高人民检察院第十一届检察委员会第60次会议通过',
      ),
    ).toEqual(['最高人民法院', '最高人民检察院'])
  })

  test('a committee that revised the text, where no adoption is stated', () => {
    expect(noted('云汀市献血规定', '2019年9月20日云汀市第十六届人民代表大会常务委员会第十八次会议修订')).toEqual([
      '云汀市人民代表大会常务委员会',
    ])
  })

  test('news tells who issued', () => {
    const announcements = [
      '新华社北京4月4日电 近日，中共中央办公厅、国务院办公厅印发了《关于占道改革的意见》，并发出通知。',
    ]
    expect(issuersOf({ ...nothing, title: '关于占道改革的意见', announcements })).toEqual([
      '中共中央办公厅',
      '国务院办公厅',
    ])
  })

  test('the number of an order, the signature, the heading and the author, in this order', () => {
    const all = {
      ...nothing,
      title: '占道办法',
      numbers: ['农业部令2016年第6号'],
      signed: ['甲局'],
      banners: ['乙部令'],
      author: '原丙局',
    }
    expect(issuersOf(all)).toEqual(['农业部'])
    expect(issuersOf({ ...all, numbers: [] })).toEqual(['甲局'])
    expect(issuersOf({ ...all, numbers: [], signed: [] })).toEqual(['乙部'])
    expect(issuersOf({ ...all, numbers: [], signed: [], banners: [] })).toEqual(['丙局'])
  })
})
