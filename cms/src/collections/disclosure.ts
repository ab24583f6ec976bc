import { contentCollection } from './content-collection.ts'
import { about, disclosing, informationAdjust, informationSearched, origin, standing } from './information-lines.ts'

export const disclosure = contentCollection(
  'disclosure',
  {
    group: '信息发布',
    title: 'title',
    columns: ['title', '_status', 'genre', 'publisher', 'publishedOn', 'updatedAt'],
    searched: informationSearched,
    description: '公示、名单、征地公告、人事任免、动态等没有专门类型的信息。',
  },
  {
    tabs: [
      { label: '信息', lines: ['title', ['genre', 'validThrough'], 'body', 'attachments'] },
      { label: '主题与关键词', lines: about },
      disclosing,
      origin,
    ],
    sidebar: standing,
    adjust: informationAdjust('disclosure'),
  },
)
