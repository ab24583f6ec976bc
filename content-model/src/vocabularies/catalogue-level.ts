import { vocabulary } from './vocabulary.ts'

/** 公开层级 of the standard catalogue. */
export const catalogueLevel = vocabulary('catalogue-level', {
  county: '县级',
  township: '乡级',
  village: '村级',
})
