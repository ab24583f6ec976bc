import { vocabulary } from './vocabulary.ts'

/** Parts of a plan. */
export const planPartKind = vocabulary('plan-part-kind', {
  text: '文本',
  maps: '图件',
  explanation: '说明',
  tables: '附表',
})
