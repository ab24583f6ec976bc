import { contentCollection } from './content-collection.ts'
import { about, disclosing, informationAdjust, informationSearched, origin, standing } from './information-lines.ts'

export const bulletinIssue = contentCollection(
  'bulletin-issue',
  {
    group: '目录与公报',
    title: 'title',
    columns: ['title', '_status', 'periodical', 'year', 'issueNumber', 'printedOn'],
    searched: informationSearched,
    description: '公报刊登的文本为标准文本，须与文件库一字不差。',
  },
  {
    tabs: [
      {
        label: '刊期',
        lines: [
          'title',
          ['periodical', 'printedOn'],
          ['year', 'issueKind'],
          ['issueNumber', 'issueNumberTo'],
          'cumulativeIssueNumber',
          'cover',
          'printRun',
          'pickUpPoints',
        ],
      },
      { label: '目录', lines: ['contents'] },
      { label: '全真版面', lines: ['facsimile', 'attachments'] },
      { label: '主题与关键词', lines: about },
      disclosing,
      origin,
    ],
    sidebar: standing,
    adjust: informationAdjust('bulletin-issue'),
  },
)
