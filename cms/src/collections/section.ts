import { contentCollection } from './content-collection.ts'

export const section = contentCollection(
  'section',
  {
    group: '网站结构',
    title: 'name',
    columns: ['name', '_status', 'kind', 'owner', 'updateEvery', 'code'],
    searched: ['name', 'code'],
  },
  {
    tabs: [
      {
        label: '栏目',
        lines: [
          ['name', 'code'],
          ['kind', 'statutorySlot'],
          ['parent', 'owner'],
          'updateEvery',
          'description',
          'keywords',
        ],
      },
    ],
  },
)
