import { defineContentType, type Published } from '../content-type.ts'
import { choice, choices, graphic, group, list, longText, optional, reference, text, texts } from '../field.ts'
import { headBlockItem } from '../vocabularies/head-block-item.ts'
import { informationType } from '../vocabularies/information-type.ts'

/** 网站设置: what the portal says of itself. Exactly one record, with the key `site`. */
export const site = defineContentType({
  name: 'site',
  label: '网站设置',
  role: 'settings',
  means: 'WebSite',
  keyFrom: 'code',
  fields: {
    code: text('代码'),
    name: text('网站名称', { means: 'name' }),
    nameInLatin: optional(text('网站名称（拼音或英文）', { means: 'alternateName' })),
    domain: text('域名', { help: '如 www.yunting.example，不含 https://。', means: 'url' }),
    description: longText('网站说明', { means: 'description' }),
    sponsor: reference('主办单位', ['authority'], { means: 'publisher' }),
    operator: optional(text('承办单位')),
    contact: group('联系方式', { phone: text('电话'), email: optional(text('邮箱')), address: optional(text('地址')) }),
    siteIdCode: text('网站标识码', { help: '10位数字。' }),
    icpNumber: optional(text('ICP备案号')),
    publicSecurityNumber: optional(text('公安备案号')),
    partyGovernmentMark: optional(text('党政机关网站标识网址')),
    timeZone: text('时区', { help: '如 Asia/Shanghai。' }),
    seal: optional(graphic('徽标')),
    frequentQueries: optional(texts('常查')),
    headBlock: optional(
      choices('政策文件信息表', headBlockItem, { help: '文件页信息表显示的项目，按所选顺序；空的项目不显示。' }),
    ),
    defaultPublisher: optional(
      reference('默认发布机构', ['authority'], { help: '导入时未指定发布机构的，用此机构。' }),
    ),
    defaultSections: optional(
      list('默认主栏目', { type: choice('类型', informationType), section: reference('栏目', ['section']) }),
    ),
  },
})

export type Site = Published<typeof site>
