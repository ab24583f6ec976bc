import { expect, test } from 'vitest'
import { linesOf } from '../lines.ts'
import { paragraph, root } from '../tree.ts'
import { signatureOf } from './signature.ts'

const signed = (words: string, issuers: string[] = []) => {
  const found = signatureOf(
    linesOf(
      root(
        words
          .trim()
          .split('\n')
          .map((line) => paragraph(line)),
      ),
    ),
    issuers,
  )
  return found && { names: found.names, on: found.on }
}

test('names above the day, on one line or several', () => {
  expect(signed('请认真执行。\n云汀市公安局　云汀市司法局\n二〇〇五年六月十一日')).toEqual({
    names: ['云汀市公安局', '云汀市司法局'],
    on: '2005-06-11',
  })
  expect(signed('请认真执行。\n云汀市公安局\n云汀市司法局\n2005年6月11日')?.names).toEqual([
    '云汀市公安局',
    '云汀市司法局',
  ])
})

test('name and day on the same line', () => {
  expect(signed('请执行。\n云汀市公安局　　2017年1月19日')).toEqual({ names: ['云汀市公安局'], on: '2017-01-19' })
})

test('a person signs for the body', () => {
  expect(signed('现予公布。\n市长　李某某\n2020年6月5日')).toEqual({ names: [], on: '2020-06-05' })
})

test('a day without anyone above it is no signature', () => {
  expect(signed('请于下列日期前报送：\n2017年1月19日')).toBeUndefined()
})

test('what is forwarded keeps its own signature further down', () => {
  const words =
    '市教育局的请示已经同意，现转发给你们。\n云汀市人民政府办公室\n2020年7月17日\n市政府：\n现提出意见。\n云汀市教育局\n2020年5月13日'
  expect(signed(words, ['云汀市人民政府办公室'])?.on).toBe('2020-07-17')
  expect(signed(words, ['云汀市教育局'])?.on).toBe('2020-05-13')
})
