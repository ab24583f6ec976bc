import { vocabulary } from './vocabulary.ts'

/** ColumnType of a section. */
export const sectionKind = vocabulary('section-kind', {
  policy: '政策文件',
  interpretation: '政策解读',
  news: '工作动态',
  notice: '通知公告',
  overview: '概况信息',
  service: '办事服务',
  interaction: '互动交流',
  data: '数据信息',
  other: '其他',
})
