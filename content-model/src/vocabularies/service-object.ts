import { vocabulary } from './vocabulary.ts'

/** 服务对象: the moment of life or business a document serves. */
export const serviceObject = vocabulary('service-object', {
  birth: '生育收养',
  education: '教育培训',
  employment: '就业创业',
  'social-security': '社会保障',
  health: '医疗卫生',
  housing: '住房保障',
  transport: '交通出行',
  'old-age': '养老服务',
  'starting-business': '开办企业',
  'running-business': '生产经营',
  taxation: '纳税缴费',
  construction: '工程建设',
  closing: '注销退出',
})
