import { describe, expect, test } from 'vitest'
import type { Source } from '../source.ts'
import { lineOf, paragraph, root } from '../tree.ts'
import { mend } from './mend.ts'
import { withoutPinyin } from './pinyin.ts'

const sourceOf = (words: string, fields: Source['fields'] = {}): Source => ({
  tree: root(
    words
      .trim()
      .split('\n')
      .map((line) => paragraph(line)),
  ),
  fields,
  attachments: [],
  pictures: [],
  findings: [],
})
const mended = (words: string, fields?: Source['fields']) => {
  const { source, language, findings } = mend(sourceOf(words, fields))
  return {
    words: source.tree.children.map((block) => lineOf(block)).join('\n'),
    language,
    ids: findings.map(({ id }) => id),
    source,
  }
}

describe('T1 pinyin between the characters', () => {
  test('goes, with and without tone marks, repeated and spaced; real brackets stay', () => {
    const words = '政務(wù)公開(市、區(qū))由街道(街道)辦(bàn)理，會(huì )議和報(bào)(bào)告見(模板)。'
    expect(withoutPinyin(words, { toneless: false })).toEqual({
      words: '政務公開(市、區)由街道(街道)辦理，會議和報告見(模板)。',
      count: 6,
    })
    expect(withoutPinyin('政府(zheng)(zheng)發(fa)布', { toneless: true })).toEqual({ words: '政府發布', count: 3 })
  })

  test('names in Latin letters stay', () => {
    for (const words of ['世界贸易组织(WTO)', '应用(app)', '甲醛(HCHO)', '单位(kg)', '公式(xy)'])
      expect(withoutPinyin(words, { toneless: true }).words).toBe(words)
  })
})

describe('T2, T3 script', () => {
  test('an original text in traditional characters stays', () => {
    const words = '第一條 為規範占道及維護交通安全，特訂定本辦法。\n第二條 本辦法自發布日施行，並由主管機關編製手冊。'
    expect(mended(words)).toMatchObject({ words, language: 'zh-Hant', ids: [] })
  })

  test('one that a machine made from simplified ones is converted, with its wrong characters', () => {
    const words =
      '關於全麵完善規劃體係和公開製度的通知\n要對曆史規劃進行歸集整理，開展谘詢，落實書麵答複機製，着力推進係統建設。'
    expect(mended(words)).toMatchObject({
      words:
        '关于全面完善规划体系和公开制度的通知\n要对历史规划进行归集整理，开展咨询，落实书面答复机制，着力推进系统建设。',
      language: 'zh-Hans',
      ids: ['T2', 'T3'],
    })
  })

  test('著力 becomes 着力, 著录 and 显著 stay', () => {
    expect(mended('要著力推進體係、製度和全麵公開，成效顯著，規範著錄。').words).toBe(
      '要着力推进体系、制度和全面公开，成效显著，规范著录。',
    )
  })

  test('a simplified text is never converted', () => {
    expect(mended('什么是占道，余下的由里面的制度规定。')).toMatchObject({
      words: '什么是占道，余下的由里面的制度规定。',
      language: 'zh-Hans',
      ids: [],
    })
  })

  test('the address of a conversion gate is a ground, and said', () => {
    expect(
      mended('關於規範占道的通知，請認真貫徹執行。', { address: 'http://www.example.gov.cn/gate/big5/a.htm' }).ids,
    ).toEqual(['T2', 'T4'])
  })
})

describe('T11, T12 page furniture', () => {
  test('goes, and what it states becomes a field', () => {
    const { words, source, ids } = mended(
      '当前位置：首页 > 政务公开\n关于占道的通知\n发布日期: 2021- 08- 04 17: 34 浏览次数: 来源: 市民政局\n各区：\n请执行。\n打印 关闭\n分享到：',
    )
    expect(words).toBe('关于占道的通知\n各区：\n请执行。')
    expect(source.fields).toMatchObject({ publishedAt: '2021- 08- 04 17: 34', source: '市民政局' })
    expect(ids).toEqual(['T11'])
  })

  test('a reprint is known', () => {
    expect(mend(sourceOf('关于占道的通知\n请执行。\n本文由转载于互联网，如有侵权请联系删除！')).isReprint).toBe(true)
  })

  test('a sentence about printing is no furniture', () => {
    const words = '打印机由办公室统一采购。\n来源：按照本办法第三条取得的资金。本款所称来源，是指财政拨款。'
    expect(mended(`第一条 为了。\n${words}`).words).toContain('打印机由办公室统一采购。')
  })
})

test('half an entity that an export left behind goes', () => {
  expect(mended('云汀市公安局 &amp;sp; &sp;').words).toBe('云汀市公安局')
})
