import { defineContentType, type Published } from '../content-type.ts'
import { choice, file, graphic, group, list, longText, optional, references, richText, text } from '../field.ts'
import { information } from '../information.ts'
import { interpretationForm } from '../vocabularies/interpretation-form.ts'
import { interpretationStage } from '../vocabularies/interpretation-stage.ts'
import { interpreterRole } from '../vocabularies/interpreter-role.ts'

/** 政策解读: what a policy means for those it concerns. With form `graphic` it is a 图片解读. */
export const interpretation = defineContentType({
  name: 'interpretation',
  label: '政策解读',
  role: 'information',
  means: 'CreativeWork',
  keyFrom: 'indexNumber',
  fields: {
    ...information,
    form: choice('解读形式', interpretationForm),
    interprets: references('解读的文件', ['normative-document', 'plan'], { means: 'about' }),
    interpreterRole: choice('解读人', interpreterRole),
    stage: optional(choice('解读时机', interpretationStage)),
    facets: optional(
      group('解读要点', {
        grounds: optional(longText('制定依据')),
        background: optional(longText('政策背景')),
        contents: optional(longText('主要内容')),
        measures: optional(longText('政策举措')),
        concerns: optional(longText('适用对象')),
        terms: optional(longText('关键词解释')),
        differences: optional(longText('新旧政策差异')),
        notes: optional(longText('注意事项')),
      }),
    ),
    graphics: optional(list('图片', { graphic: graphic('图片', { means: 'image' }) })),
    media: optional(
      list('音视频', {
        file: optional(file('文件')),
        address: optional(text('网址', { help: '音视频在其他网站时填写。' })),
        title: optional(text('名称')),
      }),
    ),
    transcript: optional(
      richText('全文说明', { help: '图片、音频、视频、动漫解读必填：把图上、音中所说的全部写成文字。' }),
    ),
    body: optional(richText('正文', { means: 'text' })),
  },
})

export type Interpretation = Published<typeof interpretation>
