import { vocabulary } from './vocabulary.ts'

/** What a time limit for disclosure runs from. */
export const timeLimitFrom = vocabulary('time-limit-from', {
  formation: '信息形成之日',
  change: '信息变更之日',
  receipt: '收到之日',
})
