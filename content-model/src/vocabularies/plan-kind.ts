import { vocabulary } from './vocabulary.ts'

/** Kind of a plan. */
export const planKind = vocabulary('plan-kind', {
  development: '发展规划',
  sectoral: '专项规划',
  spatial: '空间规划',
  regional: '区域规划',
})
