import { contentCollection } from './content-collection.ts'
import {
  about,
  disclosing,
  informationAdjust,
  informationSearched,
  origin,
  shownWhen,
  standing,
} from './information-lines.ts'

const shownToTheEye = ['graphic', 'animation']

export const interpretation = contentCollection(
  'interpretation',
  {
    group: '信息发布',
    title: 'title',
    columns: ['title', '_status', 'form', 'publisher', 'publishedOn', 'updatedAt'],
    searched: informationSearched,
    description: '图片解读是解读形式为“图解”的政策解读。不要照抄文件，也不要只列标题。',
  },
  {
    tabs: [
      {
        label: '解读',
        lines: [
          'title',
          ['form', 'interpreterRole'],
          'interprets',
          'stage',
          'graphics',
          'media',
          'transcript',
          'body',
          'attachments',
        ],
      },
      { label: '解读要点', lines: ['facets'] },
      { label: '主题与关键词', lines: about },
      disclosing,
      origin,
    ],
    sidebar: standing,
    adjust: {
      ...informationAdjust('interpretation'),
      graphics: shownWhen(({ form, graphics }) => shownToTheEye.includes(String(form)) || hasRows(graphics)),
      media: shownWhen(
        ({ form, media }) =>
          ['audio', 'video', 'animation', 'press-conference', 'broadcast'].includes(String(form)) || hasRows(media),
      ),
    },
  },
)

function hasRows(rows: unknown): boolean {
  return Array.isArray(rows) ? rows.length > 0 : typeof rows === 'number' && rows > 0
}
