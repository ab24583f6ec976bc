import { vocabulary } from './vocabulary.ts'

/** 效力层级: which act of the one library a document is. */
export const levelOfForce = vocabulary('level-of-force', {
  law: '法律',
  'administrative-regulation': '行政法规',
  'supervisory-regulation': '监察法规',
  'judicial-interpretation': '司法解释',
  'party-regulation': '党内法规',
  'departmental-rule': '部门规章',
  'local-regulation': '地方性法规',
  'local-government-rule': '政府规章',
  'administrative-normative-document': '行政规范性文件',
  'other-policy-document': '其他政策文件',
  'other-jurisdiction': '其他法域',
})
