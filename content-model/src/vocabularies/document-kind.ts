import { vocabulary } from './vocabulary.ts'

/** 公文种类: the fifteen statutory kinds of official document. */
export const documentKind = vocabulary('document-kind', {
  resolution: '决议',
  decision: '决定',
  order: '命令（令）',
  communique: '公报',
  announcement: '公告',
  'public-notice': '通告',
  opinions: '意见',
  notice: '通知',
  circular: '通报',
  report: '报告',
  request: '请示',
  reply: '批复',
  motion: '议案',
  letter: '函',
  minutes: '纪要',
})
