import type { fiveYearPlan } from '../vocabularies/five-year-plan.ts'
import type { Code } from '../vocabularies/vocabulary.ts'
import { defineRule, type Finding } from './rule.ts'

/** First year of each five-year plan. */
const begins = {
  '10th': 2001,
  '11th': 2006,
  '12th': 2011,
  '13th': 2016,
  '14th': 2021,
  '15th': 2026,
} satisfies Record<Code<typeof fiveYearPlan>, number>

/** 规划期: years in order, and the five-year plan that they lie in. */
export const planPeriod = defineRule({
  name: 'plan-period',
  sentence: '规划期止不早于规划期起；所属五年规划应与规划期有重合。',
  appliesTo: ['plan'],
  check: ({ periodFrom, periodTo, fiveYearPlan: five }): Finding[] => {
    if (periodTo < periodFrom)
      return [
        {
          severity: 'error',
          path: ['periodTo'],
          found: String(periodTo),
          message: `早于规划期起${periodFrom}，应不早于它。请核对年份。`,
        },
      ]
    if (five === undefined || (periodFrom <= begins[five] + 4 && periodTo >= begins[five])) return []
    return [
      {
        severity: 'note',
        path: ['fiveYearPlan'],
        message: `这个五年规划的年份为${begins[five]}至${begins[five] + 4}年，与规划期${periodFrom}至${periodTo}年没有重合。请核对。`,
      },
    ]
  },
  accepted: [{ type: 'plan', periodFrom: 2021, periodTo: 2025, fiveYearPlan: '14th' }],
  refused: [
    { type: 'plan', periodFrom: 2025, periodTo: 2021 },
    { type: 'plan', periodFrom: 2016, periodTo: 2020, fiveYearPlan: '14th' },
  ],
})
