import { contentCollection } from './content-collection.ts'

export const topic = contentCollection(
  'topic',
  { group: '网站结构', title: 'name', columns: ['name', '_status', 'code', 'parent'], searched: ['name', 'code'] },
  { tabs: [{ label: '主题', lines: [['name', 'code'], 'parent', 'description'] }] },
)
