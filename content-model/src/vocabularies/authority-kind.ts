import { vocabulary } from './vocabulary.ts'

/** Kind of an authority. */
export const authorityKind = vocabulary('authority-kind', {
  'peoples-congress': '人大常委会',
  'party-committee': '党委',
  government: '政府',
  'general-office': '办公厅室',
  department: '部门',
  'dispatched-office': '派出机关',
  'zone-committee': '园区管委会',
  township: '乡镇街道',
  village: '村社区',
  'public-institution': '公共企事业单位',
  external: '外部机构',
})
