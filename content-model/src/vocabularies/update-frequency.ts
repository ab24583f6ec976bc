import { vocabulary } from './vocabulary.ts'

/** How often a section must bring something new. */
export const updateFrequency = vocabulary('update-frequency', {
  'two-weeks': '每两周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
  'as-needed': '按需',
})
