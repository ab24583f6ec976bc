import { expect, test } from 'vitest'
import { readQuery, unquoted, withoutExclusions } from './query.ts'

test.each([
  ['政务公开 公报', ['政 务 公 开', '公 报']],
  ['政务公开　公报', ['政 务 公 开', '公 报']],
  ['  政务公开  政务公开 ', ['政 务 公 开']],
  ['国办发〔2018〕37号', ['国 办 发 2018 37 号']],
  ['规 范 性文件', ['规 范 性 文 件']],
  ['通　知', ['通 知']],
  ['关于 通 知', ['关 于', '通 知']],
  ['水 管理', ['水', '管 理']],
  ['水，管理', ['水 管 理']],
  ['规 范 性文件 目录', ['规 范 性 文 件', '目 录']],
  ['A4 纸', ['a4', '纸']],
  ['〔〕 ，', []],
  ['', []],
])('reads “%s” as %j', (query, expected) => {
  expect(readQuery(query)).toMatchObject({ phrases: expected, without: [] })
})

test.each([
  ['"通知 印发" 公报', ['通 知 印 发', '公 报'], []],
  ['“通知 印发”', ['通 知 印 发'], []],
  ['"规 范" 性', ['规 范', '性'], []],
  ['“放管服”改革 意见', ['放 管 服 改 革', '意 见'], []],
  ['关于"放管服"改革', ['关 于 放 管 服 改 革'], []],
  ['"未完', ['未 完'], []],
  ['公报 -通知', ['公 报'], ['通 知']],
  ['公报 －通知', ['公 报'], ['通 知']],
  ['公报 -"通知 印发"', ['公 报'], ['通 知 印 发']],
  ['-通 知 书', ['知 书'], ['通']],
  ['公 报 -通 知', ['公 报', '知'], ['通']],
  ['YT-2021-1', ['yt 2021 1'], []],
  ['公报 - 通知', ['公 报', '通 知'], []],
  ['公报——通知 ——附则', ['公 报 通 知', '附 则'], []],
  ['-公报', [], ['公 报']],
  ['""', [], []],
])('reads the marks of “%s”', (query, phrases, without) => {
  expect(readQuery(query)).toMatchObject({ phrases, without })
})

test.each([
  ['公报 -通知 "印发 规划" －"附 则"', '公报 "印发 规划"', '公报 -通知 印发 规划 －"附 则"'],
  ['-通知 公报', '公报', '-通知 公报'],
  ['关于“放管服”改革 YT-2021', '关于“放管服”改革 YT-2021', '关于“放管服”改革 YT-2021'],
  ['“通知 印发”', '“通知 印发”', '通知 印发'],
])('%s is, without what it excludes, %s, and without its marks %s', (query, included, plain) => {
  expect(withoutExclusions(query)).toBe(included)
  expect(unquoted(query)).toBe(plain)
})
