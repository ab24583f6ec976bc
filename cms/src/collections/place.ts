import { contentCollection } from './content-collection.ts'

export const place = contentCollection(
  'place',
  {
    group: '网站结构',
    title: 'name',
    columns: ['name', '_status', 'authority', 'address', 'phone'],
    searched: ['name', 'code', 'address'],
  },
  {
    tabs: [
      {
        label: '场所',
        lines: [['name', 'code'], 'authority', ['address', 'phone'], 'hours', 'services', ['latitude', 'longitude']],
      },
    ],
  },
)
