import { vocabulary } from './vocabulary.ts'

/** 公开属性: decided before anything circulates. Only what is disclosed proactively is ever published. */
export const disclosureMode = vocabulary('disclosure-mode', {
  proactive: '主动公开',
  'on-request': '依申请公开',
  withheld: '不予公开',
})
