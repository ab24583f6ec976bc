import { defineContentType, type Published } from '../content-type.ts'
import { day, longText, optional, reference, text } from '../field.ts'

/** 标准目录: the items of one field that an authority must disclose, in one edition. */
export const catalogue = defineContentType({
  name: 'catalogue',
  label: '标准目录',
  role: 'around',
  means: 'DefinedTermSet',
  keyFrom: 'code',
  fields: {
    code: text('代码', { help: '小写字母、数字和连字符，编定后不再改变。' }),
    title: text('名称', { means: 'name' }),
    authority: reference('编制机构', ['authority'], { means: 'publisher' }),
    domain: text('领域', { help: '如“义务教育”“食品药品监管”。' }),
    edition: text('版次', { help: '如“2024年版”。' }),
    adoptedOn: optional(day('编制日期', { means: 'datePublished' })),
    supersedes: optional(reference('替代的目录', ['catalogue'])),
    description: optional(longText('说明', { means: 'description' })),
  },
})

export type Catalogue = Published<typeof catalogue>
