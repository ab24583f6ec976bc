import { vocabulary } from './vocabulary.ts'

/** Kind of a bulletin issue. */
export const issueKind = vocabulary('issue-kind', {
  regular: '正刊',
  supplement: '增刊',
  combined: '合刊',
})
