import { contentCollection } from './content-collection.ts'

export const periodical = contentCollection(
  'periodical',
  {
    group: '目录与公报',
    title: 'title',
    columns: ['title', '_status', 'sponsor', 'from', 'through'],
    searched: ['title', 'code'],
  },
  {
    tabs: [
      {
        label: '刊物',
        lines: [['title', 'code'], ['sponsor', 'serialNumber'], ['from', 'through'], 'previous', 'description'],
      },
    ],
  },
)
