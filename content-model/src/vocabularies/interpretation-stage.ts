import { vocabulary } from './vocabulary.ts'

/** When an interpretation is given. */
export const interpretationStage = vocabulary('interpretation-stage', {
  before: '预解读',
  together: '同步解读',
  after: '施行后解读',
})
