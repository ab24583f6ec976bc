import { describe, expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraph, root } from '../tree.ts'
import { readHead } from './head.ts'
import { titleOf } from './title.ts'

const headOf = (...lines: string[]) => readHead(linesOf(root(lines.map((line) => paragraph(line)))))
const text = '为了规范占道，现将有关事项通知如下。'

describe('where a number stands', () => {
  test.each([
    ['an order and its year', ['云汀市交通部令', '2019年第12号'], ['云汀市交通部令2019年第12号']],
    [
      'a joint order',
      ['云汀市发展和改革委员会', '云汀市商务局', '令', '第27号'],
      ['云汀市发展和改革委员会云汀市商务局令第27号'],
    ],
    [
      'an announcement of a congress',
      ['云汀市人民代表大会常务委员会公告', '〔十三届〕第二十五号'],
      ['云汀市人民代表大会常务委员会公告〔十三届〕第二十五号'],
    ],
    [
      'two numbers of a joint document',
      ['关于占道的通知', '云财〔2019〕13号　云税发〔2019〕14号'],
      ['云财〔2019〕13号', '云税发〔2019〕14号'],
    ],
  ])('%s', (_, lines, numbers) => {
    expect(headOf(...lines, text).numbers).toEqual(numbers)
  })

  test('behind the title, in brackets, it is no part of it', () => {
    expect(titleOf(headOf('关于规范占道的意见（云政办发〔2005〕37号）', text), undefined)).toMatchObject({
      words: '关于规范占道的意见',
      number: '云政办发〔2005〕37号',
    })
  })

  test('under a letterhead, which is no title but names the issuer', () => {
    const head = headOf('云汀市人民政府文件', '云政发〔2020〕8号　　　签发人：李某某', '关于占道的', '通知', text)
    expect(head).toMatchObject({ letterhead: '云汀市人民政府', numbers: ['云政发〔2020〕8号'] })
    expect(titleOf(head, undefined)?.words).toBe('关于占道的通知')
  })
})

describe('a title', () => {
  test('that a page prints twice is read once, in its fuller form', () => {
    expect(titleOf(headOf('关于规范占道的意见', '云汀市公安局关于', '规范占道的意见', text), undefined)?.words).toBe(
      '云汀市公安局关于规范占道的意见',
    )
  })

  test('keeps the issuers apart that stand one under the other', () => {
    expect(titleOf(headOf('云汀市公安局', '云汀市司法局', '关于占道的通知', text), undefined)?.words).toBe(
      '云汀市公安局 云汀市司法局关于占道的通知',
    )
  })
})
