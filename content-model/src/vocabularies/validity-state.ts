import { vocabulary } from './vocabulary.ts'

/** 有效性: derived by validityOn, never stored. */
export const validityState = vocabulary('validity-state', {
  'not-yet-in-force': '尚未施行',
  'in-force': '现行有效',
  'partly-lapsed': '部分失效',
  suspended: '暂停执行',
  repealed: '已废止',
  lapsed: '已失效',
  annulled: '已撤销',
  unverified: '待核实',
})
