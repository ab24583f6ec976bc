import type { FileValue } from '@gongkai/content-model/field'
import { type Adapter, idOf, isBlank } from './adapter.ts'

export const file: Adapter<'file'> = {
  edit: () => ({ type: 'upload', relationTo: 'files' }),
  store: (value, _field, { fileId }) => (value === undefined ? null : fileId(value as FileValue)),
  publish: (stored, _field, context) => {
    if (isBlank(stored)) return undefined
    const found = context.file(idOf(stored))
    if (found === undefined) return undefined
    const { file, name, mediaType, bytes } = found
    return { file, name, mediaType, bytes }
  },
}
