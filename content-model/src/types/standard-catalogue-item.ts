import { defineContentType, type Published } from '../content-type.ts'
import { choice, choices, day, group, list, longText, number, optional, reference, text } from '../field.ts'
import { catalogueLevel } from '../vocabularies/catalogue-level.ts'
import { channel } from '../vocabularies/channel.ts'
import { disclosedTo } from '../vocabularies/disclosed-to.ts'
import { disclosureMode } from '../vocabularies/disclosure-mode.ts'
import { timeLimitFrequency } from '../vocabularies/time-limit-frequency.ts'
import { timeLimitFrom } from '../vocabularies/time-limit-from.ts'
import { timeLimitUnit } from '../vocabularies/time-limit-unit.ts'
import { citation } from './legal-relation.ts'

/** 标准目录事项: who must disclose what, by when, on which ground, where and to whom. A row, with a code of its own. */
export const standardCatalogueItem = defineContentType({
  name: 'standard-catalogue-item',
  label: '标准目录事项',
  role: 'item',
  means: 'DefinedTerm',
  keyFrom: 'itemCode',
  fields: {
    itemCode: text('事项编码', { help: '本目录内不重复，编定后不再改变。', means: 'termCode' }),
    catalogue: reference('所属目录', ['catalogue'], { means: 'inDefinedTermSet' }),
    serial: optional(number('序号', { min: 1, max: 100_000 })),
    group: text('一级事项'),
    item: text('二级事项', { means: 'name' }),
    subItem: optional(text('三级事项')),
    contentElements: longText('公开内容（要素）', { means: 'description' }),
    legalBasis: list('公开依据', {
      target: optional(reference('文件库中的文件', ['normative-document'])),
      citation,
      articles: optional(text('条款')),
    }),
    timeLimit: group('公开时限', {
      asPrinted: longText('公开时限', { help: '按目录所印。' }),
      amount: optional(number('数量', { min: 1, max: 1000 })),
      unit: optional(choice('单位', timeLimitUnit)),
      from: optional(choice('起算', timeLimitFrom)),
      frequency: optional(choice('频次', timeLimitFrequency)),
    }),
    responsibleBodies: list('公开主体', {
      authority: optional(reference('机构', ['authority'])),
      asPrinted: text('公开主体', { help: '按目录所印。' }),
    }),
    channels: choices('公开渠道和载体', channel),
    otherChannel: optional(text('其他渠道和载体')),
    disclosedTo: choice('公开对象', disclosedTo),
    specificGroups: optional(text('特定群体', { help: '公开对象为特定群体时填写。' })),
    disclosureModes: choices('公开方式', disclosureMode),
    levels: choices('公开层级', catalogueLevel),
    addedOn: optional(day('列入日期')),
    retiredOn: optional(day('移出日期')),
    keyWorkYear: optional(number('年度重点工作（年）', { min: 2000, max: 2100 })),
  },
})

export type StandardCatalogueItem = Published<typeof standardCatalogueItem>
