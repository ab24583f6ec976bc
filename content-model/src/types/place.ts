import { defineContentType, type Published } from '../content-type.ts'
import { longText, optional, reference, text } from '../field.ts'

/** 场所: a 政务公开专区 or pick-up point, where people can go. */
export const place = defineContentType({
  name: 'place',
  label: '场所',
  role: 'around',
  means: 'GovernmentOffice',
  keyFrom: 'code',
  fields: {
    code: text('代码', { help: '小写字母、数字和连字符，编定后不再改变。' }),
    name: text('名称', { means: 'name' }),
    authority: optional(reference('所属机构', ['authority'])),
    address: text('地址', { means: 'address' }),
    phone: optional(text('电话', { means: 'telephone' })),
    hours: optional(text('开放时间', { means: 'openingHours' })),
    latitude: optional(text('纬度', { help: '十进制度数，如 30.2741。', means: 'latitude' })),
    longitude: optional(text('经度', { help: '十进制度数，如 120.1551。', means: 'longitude' })),
    services: optional(longText('可办事项')),
  },
})

export type Place = Published<typeof place>
