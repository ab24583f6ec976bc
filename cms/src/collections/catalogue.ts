import { contentCollection } from './content-collection.ts'

export const catalogue = contentCollection(
  'catalogue',
  {
    group: '目录与公报',
    title: 'title',
    columns: ['title', '_status', 'authority', 'domain', 'edition'],
    searched: ['title', 'code', 'domain'],
  },
  {
    tabs: [
      {
        label: '标准目录',
        lines: [['title', 'code'], ['authority', 'domain'], ['edition', 'adoptedOn'], 'supersedes', 'description'],
      },
    ],
  },
)
