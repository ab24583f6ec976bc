import { vocabulary } from './vocabulary.ts'

/** Statutory place of a section on a disclosure portal. */
export const statutorySlot = vocabulary('statutory-slot', {
  guide: '政府信息公开指南',
  system: '政府信息公开制度',
  mandatory: '法定主动公开内容',
  'annual-report': '政府信息公开年报',
  'on-request': '依申请公开',
})
