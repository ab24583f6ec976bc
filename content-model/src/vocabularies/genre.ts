import { vocabulary } from './vocabulary.ts'

/** What other information is. */
export const genre = vocabulary('genre', {
  'public-notice': '公示',
  list: '名单',
  'land-expropriation': '征地公告',
  appointment: '人事任免',
  news: '工作动态',
  'annual-report': '年度报告',
  finance: '财政信息',
  statistics: '统计信息',
  other: '其他',
})
