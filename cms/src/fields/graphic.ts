import type { Graphic } from '@gongkai/content-model/field'
import { type Adapter, idOf, isBlank, valuesOf } from './adapter.ts'
import { trimmed } from './text.ts'

/** A picture is stored as the upload and what it says in words; its size is the upload's. */
export const graphic: Adapter<'graphic'> = {
  edit: () => ({
    type: 'group',
    fields: [
      {
        name: 'image',
        type: 'upload',
        relationTo: 'files',
        label: '图片文件',
        filterOptions: { mimeType: { contains: 'image/' } },
      },
      {
        name: 'alternative',
        type: 'textarea',
        label: '替代文本',
        admin: { rows: 2, description: '用一句话说明图中内容，供看不见图的人听读。' },
      },
      { name: 'caption', type: 'text', label: '图注' },
    ],
  }),
  store: (value, _field, { fileId }) => {
    if (value === undefined) return { image: null, alternative: null, caption: null }
    const graphic = value as Graphic
    return { image: fileId(graphic), alternative: graphic.alternative, caption: graphic.caption ?? null }
  },
  publish: (stored, _field, context) => {
    const { image, alternative, caption } = valuesOf(stored)
    const words = { alternative: trimmed(alternative), caption: trimmed(caption) }
    const found = isBlank(image) ? undefined : context.file(idOf(image))
    if (found === undefined && words.alternative === undefined && words.caption === undefined) return undefined
    return { ...found, ...withoutUndefined(words) }
  },
}

function withoutUndefined(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}
