import { vocabulary } from './vocabulary.ts'

/** Who interprets. */
export const interpreterRole = vocabulary('interpreter-role', {
  drafter: '起草部门解读',
  'principal-official': '主要负责人解读',
  expert: '专家解读',
  media: '媒体解读',
})
