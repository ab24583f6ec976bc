import { vocabulary } from './vocabulary.ts'

/** Assessments of a plan. */
export const assessmentKind = vocabulary('assessment-kind', {
  interim: '中期评估',
  final: '总结评估',
})
