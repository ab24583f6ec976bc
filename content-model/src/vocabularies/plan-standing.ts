import { vocabulary } from './vocabulary.ts'

/** Standing of a plan. */
export const planStanding = vocabulary('plan-standing', {
  current: '现行',
  historical: '历史',
  'under-revision': '修编中',
})
