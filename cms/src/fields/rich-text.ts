import { type Adapter, isBlank } from './adapter.ts'
import { richTextEditor } from './rich-text/editor.ts'
import { publish } from './rich-text/publish.ts'
import { store } from './rich-text/store.ts'

/** What a body names a picture that is gone: no file's name, so that the gate refuses the body. */
const missing = { name: 'missing', width: null, height: null }

export const richText: Adapter<'richText'> = {
  edit: () => ({ type: 'richText', editor: richTextEditor() }),
  store: (value, _field, context) =>
    value === undefined ? null : store(value as string, { fileId: (file) => context.fileId({ file }) }),
  publish: (stored, _field, context) => {
    if (isBlank(stored)) return undefined
    const html = publish(stored as { root: unknown }, {
      file: (id) => {
        const file = context.file(String(id))
        return file === undefined
          ? missing
          : { name: file.file, width: file.width ?? null, height: file.height ?? null }
      },
    })
    return html === '' ? undefined : html
  },
}
