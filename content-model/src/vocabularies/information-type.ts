import { vocabulary } from './vocabulary.ts'

/** The types whose records are government information. */
export const informationType = vocabulary('information-type', {
  'normative-document': '政策文件',
  interpretation: '政策解读',
  'bulletin-issue': '政府公报',
  plan: '规划',
  disclosure: '政府信息',
})
