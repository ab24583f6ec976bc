import { vocabulary } from './vocabulary.ts'

/** Administrative level of a body or plan. */
export const administrativeLevel = vocabulary('administrative-level', {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
  township: '乡级',
  village: '村级',
})
