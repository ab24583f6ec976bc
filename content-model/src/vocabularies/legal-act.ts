import { vocabulary } from './vocabulary.ts'

/** What one document does to another, or how it stands to it; stored on the acting document only. */
export const legalAct = vocabulary('legal-act', {
  basis: '依据',
  implements: '贯彻落实',
  amends: '修改',
  repeals: '废止',
  replaces: '替代',
  extends: '延长有效期',
  suspends: '暂停执行',
  declaresLapsed: '宣布失效',
  annuls: '撤销',
  corrects: '勘误',
  forwards: '转发',
  construes: '解释',
})
