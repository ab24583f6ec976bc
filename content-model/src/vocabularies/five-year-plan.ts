import { vocabulary } from './vocabulary.ts'

/** The five-year plan a plan belongs to. */
export const fiveYearPlan = vocabulary('five-year-plan', {
  '10th': '十五',
  '11th': '十一五',
  '12th': '十二五',
  '13th': '十三五',
  '14th': '十四五',
  '15th': '十五五',
})
