import { vocabulary } from './vocabulary.ts'

/** 行业: the sections of GB/T 4754. */
export const industry = vocabulary('industry', {
  agriculture: '农、林、牧、渔业',
  mining: '采矿业',
  manufacturing: '制造业',
  utilities: '电力、热力、燃气及水生产和供应业',
  construction: '建筑业',
  trade: '批发和零售业',
  transport: '交通运输、仓储和邮政业',
  hospitality: '住宿和餐饮业',
  information: '信息传输、软件和信息技术服务业',
  finance: '金融业',
  'real-estate': '房地产业',
  'business-services': '租赁和商务服务业',
  science: '科学研究和技术服务业',
  environment: '水利、环境和公共设施管理业',
  'resident-services': '居民服务、修理和其他服务业',
  education: '教育',
  health: '卫生和社会工作',
  culture: '文化、体育和娱乐业',
  'public-administration': '公共管理、社会保障和社会组织',
})
