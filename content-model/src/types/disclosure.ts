import { defineContentType, type Published } from '../content-type.ts'
import { choice, day, optional, richText } from '../field.ts'
import { information } from '../information.ts'
import { genre } from '../vocabularies/genre.ts'

/** 政府信息: everything published that has no type of its own (公示, 名单, 征地公告, 人事任免, 动态). */
export const disclosure = defineContentType({
  name: 'disclosure',
  label: '政府信息',
  role: 'information',
  means: 'Article',
  keyFrom: 'indexNumber',
  fields: {
    ...information,
    genre: optional(choice('体裁', genre)),
    validThrough: optional(day('有效至', { help: '公示、公告等到期的最后一天。', means: 'expires' })),
    body: optional(richText('正文', { means: 'text', help: '没有正文的，须有附件。' })),
  },
})

export type Disclosure = Published<typeof disclosure>
