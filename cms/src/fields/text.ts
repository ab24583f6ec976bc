import { type Adapter, isBlank } from './adapter.ts'

export const text: Adapter<'text'> = {
  edit: ({ multiline, many }) => {
    if (many) return { type: 'text', hasMany: true, admin: severalTexts }
    return multiline ? { type: 'textarea', admin: { rows: 3 } } : { type: 'text' }
  },
  store: (value, { many }) => value ?? (many ? [] : null),
  publish: (stored, { many }) => {
    if (!many) return trimmed(stored)
    if (!Array.isArray(stored)) return undefined
    const texts = stored.map(trimmed).filter((words) => words !== undefined)
    return texts.length === 0 ? undefined : texts
  },
}

/** Editors leave white space at the ends of what they paste. */
export function trimmed(stored: unknown): string | undefined {
  if (isBlank(stored)) return undefined
  const words = String(stored).replaceAll('\r\n', '\n').trim()
  return words === '' ? undefined : words
}

/** How several texts are typed in the form and shown in lists. */
export const severalTexts = {
  placeholder: '输入一项后按回车',
  components: { Cell: '/admin/texts-cell.tsx#TextsCell' },
}
