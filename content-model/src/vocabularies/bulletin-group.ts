import { vocabulary } from './vocabulary.ts'

/** Groups in the table of contents of a bulletin. */
export const bulletinGroup = vocabulary('bulletin-group', {
  regulations: '法规规章',
  'government-documents': '政府文件',
  'general-office-documents': '政府办公室文件',
  'department-documents': '部门文件',
  appointments: '人事任免',
  chronicle: '大事记',
  other: '其他',
})
