import { vocabulary } from './vocabulary.ts'

/** 公开对象 of the standard catalogue. */
export const disclosedTo = vocabulary('disclosed-to', {
  everyone: '全社会',
  'specific-groups': '特定群体',
})
