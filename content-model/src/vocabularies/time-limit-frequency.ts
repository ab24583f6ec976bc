import { vocabulary } from './vocabulary.ts'

/** How often something recurring is disclosed. */
export const timeLimitFrequency = vocabulary('time-limit-frequency', {
  'real-time': '实时',
  promptly: '及时',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  'half-yearly': '每半年',
  yearly: '每年',
})
