import {
  choice,
  day,
  expected,
  type Fields,
  file,
  flag,
  group,
  instant,
  internal,
  list,
  longText,
  optional,
  reference,
  references,
  system,
  text,
  texts,
  value,
} from './field.ts'
import { indexNumber } from './values/index-number.ts'
import { disclosureMode } from './vocabularies/disclosure-mode.ts'
import { language } from './vocabularies/language.ts'

/** 附件: a file that belongs to a record, in the order in which it is listed. */
export const attachments = list('附件', {
  file: file('文件', { help: '保留原文件名；支持 PDF、Word、Excel、图片、压缩包等。' }),
  title: optional(text('名称', { help: '不填则用原文件名。' })),
})

/** What every record of government information has: the core metadata of 政府信息. */
export const information = {
  title: text('标题', { means: 'name', help: '按文件原标题填写，不加书名号。' }),
  indexNumber: system(
    value('索引号', indexNumber, { means: 'identifier', help: '首次发布时自动编制，编制后不再改变。' }),
  ),
  publisher: reference('发布机构', ['authority'], { means: 'publisher' }),
  sections: references('栏目', ['section'], { help: '第一个为主栏目。' }),
  topics: expected(references('主题分类', ['topic'], { means: 'about' })),
  keywords: optional(texts('关键词', { means: 'keywords' })),
  summary: optional(longText('内容概述', { means: 'abstract' })),
  formedOn: expected(day('形成日期', { help: '20个工作日的公开时限自这一天起算；政策文件即成文日期。' })),
  publishedOn: system(day('发布日期', { means: 'datePublished', help: '首次在本站发布的日期，由系统记录。' })),
  firstReleasedAt: system(instant('首次发布时刻')),
  lastReleasedAt: system(instant('最近发布时刻', { means: 'dateModified' })),
  attachments: optional(attachments),
  catalogueItems: optional(
    references('标准目录事项', ['standard-catalogue-item'], { help: '本信息落实了标准目录中的哪些事项。' }),
  ),
  disclosureMode: choice('公开属性', disclosureMode, { help: '只有“主动公开”的信息才能发布。' }),
  disclosureGround: optional(longText('公开属性依据', { help: '依申请公开、不予公开须写明法律依据。' })),
  disclosureNote: optional(text('附注', { help: '如“此件公开发布”。' })),
  disclosureReviewDueOn: internal(optional(day('公开属性复核日期'))),
  disclosureChanges: internal(
    optional(
      list('公开属性变更记录', {
        on: day('日期'),
        from: choice('原公开属性', disclosureMode),
        to: choice('新公开属性', disclosureMode),
        reason: text('原因'),
      }),
    ),
  ),
  secrecyReview: internal(optional(group('保密审查', { by: text('审查人'), on: day('审查日期') }))),
  combinedCategory: optional(text('组配分类')),
  source: optional(text('信息来源', { means: 'creditText' })),
  isReprint: flag('转载'),
  sourceSystem: optional(system(text('来源系统'))),
  sourceRecordId: optional(system(text('来源系统记录号'))),
  originalUrl: optional(text('原网址', { means: 'isBasedOn' })),
  originalPublishedAt: optional(text('原发布时间', { help: '来源页面上的发布时间：日期，或日期加时刻。' })),
  retrievedOn: optional(system(day('采集日期'))),
  language: choice('语言文字', language, { means: 'inLanguage' }),
  translationOf: optional(
    reference('译自', ['normative-document', 'interpretation', 'bulletin-issue', 'plan', 'disclosure']),
  ),
} satisfies Fields

/** Types whose records are government information. */
export const informationTypes = [
  'normative-document',
  'interpretation',
  'bulletin-issue',
  'plan',
  'disclosure',
] as const
