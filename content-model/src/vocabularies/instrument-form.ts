import { vocabulary } from './vocabulary.ts'

/** 体例: the form of the instrument a document issues. */
export const instrumentForm = vocabulary('instrument-form', {
  code: '法典',
  act: '法',
  regulations: '条例',
  provisions: '规定',
  measures: '办法',
  'detailed-rules': '细则',
  rules: '规则',
  procedures: '规程',
  scheme: '方案',
  guidelines: '指引',
  standards: '标准',
  catalogue: '目录',
  interpretation: '解释',
  'other-form': '其他',
})
