import { vocabulary } from './vocabulary.ts'

/** 有效期: how a term of validity is stated. */
export const validityTermKind = vocabulary('validity-term-kind', {
  'until-day': '至某日',
  years: '若干年',
  'long-term': '长期有效',
  unstated: '未规定',
})
