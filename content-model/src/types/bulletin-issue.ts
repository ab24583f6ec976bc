import { defineContentType, type Published } from '../content-type.ts'
import {
  choice,
  day,
  file,
  flag,
  graphic,
  group,
  list,
  number,
  optional,
  reference,
  references,
  richText,
  text,
} from '../field.ts'
import { information } from '../information.ts'
import { bulletinGroup } from '../vocabularies/bulletin-group.ts'
import { issueKind } from '../vocabularies/issue-kind.ts'

/** 政府公报: one issue. What a bulletin prints is the standard text. */
export const bulletinIssue = defineContentType({
  name: 'bulletin-issue',
  label: '政府公报',
  role: 'information',
  means: 'PublicationIssue',
  keyFrom: 'indexNumber',
  fields: {
    ...information,
    periodical: reference('刊物', ['periodical'], { means: 'isPartOf' }),
    year: number('年份', { min: 1900, max: 2100 }),
    issueKind: choice('刊期性质', issueKind),
    issueNumber: number('期号', { min: 1, max: 400, means: 'issueNumber' }),
    issueNumberTo: optional(number('合刊至期号', { min: 1, max: 400 })),
    cumulativeIssueNumber: group('总期号', {
      from: number('总期号', { min: 1, max: 100_000 }),
      to: optional(number('止总期号', { min: 1, max: 100_000, help: '合刊时填写。' })),
    }),
    printedOn: day('出刊日期'),
    cover: optional(graphic('封面', { means: 'image' })),
    printRun: optional(
      group('印数', {
        asPrinted: text('印数', { help: '按刊物所印，如“16000多份”。' }),
        value: optional(number('约合份数', { min: 1 })),
        approximate: flag('约数'),
      }),
    ),
    pickUpPoints: optional(references('赠阅点', ['place'])),
    facsimile: optional(list('全真版面', { file: file('文件'), title: optional(text('名称')) })),
    contents: list('目录', {
      group: choice('栏目', bulletinGroup),
      target: optional(reference('文件库中的文件', ['normative-document', 'plan', 'disclosure'])),
      edition: optional(number('刊登的文本版本', { min: 1, max: 200, help: '文件的第几个文本版本；不填为第一个。' })),
      title: text('目录标题'),
      body: optional(richText('正文', { help: '不在文件库中的，在此填写正文。' })),
      pageFrom: number('起页', { min: 1, max: 2000 }),
      pageTo: optional(number('止页', { min: 1, max: 2000 })),
      audio: optional(file('录音')),
    }),
  },
})

export type BulletinIssue = Published<typeof bulletinIssue>
