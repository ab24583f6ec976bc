import { vocabulary } from './vocabulary.ts'

/** Unit of a time limit for disclosure. */
export const timeLimitUnit = vocabulary('time-limit-unit', {
  'working-day': '个工作日',
  day: '日',
  month: '个月',
})
