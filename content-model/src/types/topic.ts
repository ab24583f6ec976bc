import { defineContentType, type Published } from '../content-type.ts'
import { longText, optional, reference, text } from '../field.ts'

/** 主题: what a record is about. */
export const topic = defineContentType({
  name: 'topic',
  label: '主题',
  role: 'around',
  means: 'DefinedTerm',
  keyFrom: 'code',
  fields: {
    code: text('代码', { help: '小写字母、数字和连字符，编定后不再改变。', means: 'termCode' }),
    name: text('名称', { means: 'name' }),
    parent: optional(reference('上级主题', ['topic'])),
    description: optional(longText('说明', { means: 'description' })),
  },
})

export type Topic = Published<typeof topic>
