import { describe, expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraph, root } from '../tree.ts'
import { readHead } from './head.ts'
import { titleOf } from './title.ts'

const headOf = (words: string) =>
  readHead(
    linesOf(
      root(
        words
          .trim()
          .split('\n')
          .map((line) => (line.startsWith('# ') ? paragraph(line.slice(2), 'h1') : paragraph(line))),
      ),
    ),
  )
const titled = (words: string) => titleOf(headOf(words), undefined)?.words

describe('the head of a document', () => {
  test('a title over several lines, number and addressees', () => {
    const head = headOf(`
云汀市人民政府办公室
关于规范临时占道的通知
云政办发〔2020〕8号
各区人民政府，市政府各部门：
为了规范占道，现通知如下。`)
    expect(head).toMatchObject({ numbers: ['云政办发〔2020〕8号'], addressees: '各区人民政府，市政府各部门' })
    expect(titleOf(head, undefined)?.words).toBe('云汀市人民政府办公室关于规范临时占道的通知')
  })

  test('letter-spaced titles lose their spaces, joint issuers keep theirs', () => {
    expect(titled('云汀市公安局 云汀市司法局\n占 道 管 理 办 法\n第一条 为了规范占道。')).toBe(
      '云汀市公安局 云汀市司法局占道管理办法',
    )
  })

  test('a number before the title is no part of it', () => {
    const head = headOf('# 云政发〔2020〕8号关于规范占道的决定\n第一条 为了规范占道。')
    expect(titleOf(head, undefined)).toMatchObject({ words: '关于规范占道的决定', number: '云政发〔2020〕8号' })
  })

  test('the printed title wins where it holds the declared one', () => {
    expect(titleOf(headOf('# 关于规范占道的意见\n云汀市公安局关于规范占道的意见\n各分局：'), undefined)?.words).toBe(
      '云汀市公安局关于规范占道的意见',
    )
  })

  test('a history note in brackets over several lines', () => {
    const head = headOf(`
云汀市占道条例
（2017年8月23日云汀市第八届人民代表大会常务委
员会第五次会议通过　2017年9月29日澜江省第十二届人
民代表大会常务委员会第三十次会议批准）
第一条 为了规范占道。`)
    expect(head.historyNotes.map(({ words }) => words)).toEqual([
      '（2017年8月23日云汀市第八届人民代表大会常务委员会第五次会议通过　2017年9月29日澜江省第十二届人民代表大会常务委员会第三十次会议批准）',
    ])
  })

  test('a number beside the closed note, a number beside a day', () => {
    expect(
      headOf('占道解释\n（2019年9月9日审判委员会会议通过，自2019年12月6日起施行） 法释〔2019〕18号\n第一条 为了。')
        .numbers,
    ).toEqual(['法释〔2019〕18号'])
    expect(headOf('占道意见\n云政办发〔2022〕27号  2022年7月29日\n各区人民政府：')).toMatchObject({
      numbers: ['云政办发〔2022〕27号'],
      dayUnderTitle: '2022-07-29',
    })
  })

  test('an order and its text: number from the heading, title from the text', () => {
    const words = `
云汀市人民政府令
（第33号）
《云汀市占道办法》已经2020年6月2日市政府会议通过，现予公布，自2020年8月1日起施行。
市长　李某某
2020年6月5日
云汀市占道办法
第一章 总则`
    expect(headOf(words)).toMatchObject({ numbers: ['云汀市人民政府令第33号'] })
    expect(headOf(words).announcements).toHaveLength(1)
    expect(titled(words)).toBe('云汀市占道办法')
  })

  test('附件2 above the title is not it', () => {
    expect(titled('附件2\n云汀市占道条例\n（2018年9月30日云汀市人民代表大会常务委员会会议通过）\n第一条 为了。')).toBe(
      '云汀市占道条例',
    )
  })

  test('prose is no title', () => {
    expect(
      titled('语言播报了全市坚持以人民为中心的发展思想，认真贯彻落实各项部署要求，工作迈出坚实步伐。'),
    ).toBeUndefined()
  })

  test('a table of contents is passed over', () => {
    expect(
      headOf('占道条例\n目录\n第一章 总则\n第二章 附则\n（2020年1月1日云汀市人民政府令第1号公布）\n第一章 总则')
        .historyNotes,
    ).toHaveLength(1)
  })
})
