import { contentCollection } from './content-collection.ts'
import { about, disclosing, informationAdjust, informationSearched, origin, standing } from './information-lines.ts'

export const plan = contentCollection(
  'plan',
  {
    group: '信息发布',
    title: 'title',
    columns: ['title', '_status', 'planKind', 'level', 'periodFrom', 'periodTo', 'standing'],
    searched: informationSearched,
  },
  {
    tabs: [
      {
        label: '规划',
        lines: [
          'title',
          ['planKind', 'level'],
          ['periodFrom', 'periodTo'],
          ['fiveYearPlan', 'standing'],
          'compiledBy',
          'parts',
          'attachments',
        ],
      },
      {
        label: '批复与衔接',
        lines: [['issuedBy', 'approvedBy'], ['parent', 'previous'], ['revises', 'publicNotice'], 'assessments'],
      },
      { label: '主题与关键词', lines: about },
      disclosing,
      origin,
    ],
    sidebar: standing,
    adjust: informationAdjust('plan'),
  },
)
