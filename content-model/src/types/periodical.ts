import { defineContentType, type Published } from '../content-type.ts'
import { day, longText, optional, reference, text } from '../field.ts'

/** 刊物: a bulletin as a series; titles change over decades, so a renamed one is another periodical. */
export const periodical = defineContentType({
  name: 'periodical',
  label: '刊物',
  role: 'around',
  means: 'Periodical',
  keyFrom: 'code',
  fields: {
    code: text('代码', { help: '小写字母、数字和连字符，编定后不再改变。' }),
    title: text('刊名', { means: 'name' }),
    sponsor: reference('主办', ['authority'], { means: 'publisher' }),
    serialNumber: optional(text('刊号或准印证号', { means: 'issn' })),
    from: optional(day('创刊日期', { means: 'startDate' })),
    through: optional(day('停刊或改名日期', { means: 'endDate' })),
    previous: optional(reference('前身', ['periodical'])),
    description: optional(longText('简介', { means: 'description' })),
  },
})

export type Periodical = Published<typeof periodical>
