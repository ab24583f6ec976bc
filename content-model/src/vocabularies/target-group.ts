import { vocabulary } from './vocabulary.ts'

/** 适用对象: whom a document concerns. */
export const targetGroup = vocabulary('target-group', {
  citizens: '自然人',
  'legal-persons': '法人',
  enterprises: '企业',
  'small-enterprises': '小微企业',
  'sole-traders': '个体工商户',
  farmers: '农户及农民合作社',
  institutions: '事业单位',
  'social-organisations': '社会组织',
  'government-bodies': '行政机关',
  residents: '常住居民',
  students: '学生',
  'older-people': '老年人',
  'disabled-people': '残疾人',
  veterans: '退役军人',
  'job-seekers': '求职与就业人员',
})
