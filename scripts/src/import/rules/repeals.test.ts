import { describe, expect, test } from 'vitest'
import type { Line } from '../lines.ts'
import { paragraph } from '../tree.ts'
import { repealsIn } from './repeals.ts'

const cited = (words: string) =>
  repealsIn([{ words, block: paragraph(words), centred: false, heading: false } satisfies Line])

describe('what a text repeals', () => {
  test('is cited by its title', () => {
    expect(cited('第五条　本办法自2009年1月1日起施行。《云汀市占道办法》同时废止。')).toEqual([
      { title: '云汀市占道办法' },
    ])
  })

  test('has its number and the day on which it was issued', () => {
    expect(cited('《云汀市占道办法》（云汀市人民政府令第12号）同时废止。')).toEqual([
      { title: '云汀市占道办法', number: '云汀市人民政府令第12号' },
    ])
    expect(cited('本条例自公布之日起施行。1995年3月19日市人民政府发布的《云汀市盐业办法》同时废止。')).toEqual([
      { title: '云汀市盐业办法', on: '1995-03-19' },
    ])
  })

  test('may be several', () => {
    expect(
      cited('《甲办法》（云政〔2010〕3号）、《乙办法》和2001年5月2日发布的《关于执行〈丙条例〉的通知》同时废止。').map(
        ({ title }) => title,
      ),
    ).toEqual(['甲办法', '乙办法', '关于执行〈丙条例〉的通知'])
  })

  test.each([
    '《云汀市占道办法》第三条同时废止。',
    '《云汀市占道办法》中有关罚款的规定同时废止。',
    '本规定公布前制定的程序，与本规定不一致的，同时废止。',
    '将第十条修改为：“本办法自2010年1月1日起施行。《云汀市占道办法》同时废止。”',
  ])('is not what only a part is ended of, or what another text says: %s', (words) => {
    expect(cited(words)).toEqual([])
  })

  test('is not the decision by which it was amended', () => {
    expect(
      cited('根据《关于修改〈云汀市采矿办法〉的决定》修正的《云汀市采矿办法》同时废止。').map(({ title }) => title),
    ).toEqual(['云汀市采矿办法'])
    expect(cited('根据《行政许可法》，《云汀市采矿办法》同时废止。').map(({ title }) => title)).toEqual([
      '云汀市采矿办法',
    ])
  })
})
