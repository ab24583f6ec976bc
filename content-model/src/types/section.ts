import { defineContentType, type Published } from '../content-type.ts'
import { choice, longText, optional, reference, text, texts } from '../field.ts'
import { sectionKind } from '../vocabularies/section-kind.ts'
import { statutorySlot } from '../vocabularies/statutory-slot.ts'
import { updateFrequency } from '../vocabularies/update-frequency.ts'

/** 栏目: a place of the portal with an owner and a duty to bring something new. */
export const section = defineContentType({
  name: 'section',
  label: '栏目',
  role: 'around',
  means: 'CollectionPage',
  keyFrom: 'code',
  fields: {
    code: text('代码', { help: '小写字母、数字和连字符，编定后不再改变。' }),
    name: text('名称', { means: 'name' }),
    parent: optional(reference('上级栏目', ['section'])),
    owner: optional(reference('负责机构', ['authority'])),
    description: longText('栏目说明', { means: 'description' }),
    keywords: optional(texts('栏目关键词', { means: 'keywords' })),
    kind: choice('栏目类别', sectionKind),
    statutorySlot: optional(choice('法定栏目', statutorySlot)),
    updateEvery: optional(choice('更新要求', updateFrequency)),
  },
})

export type Section = Published<typeof section>
