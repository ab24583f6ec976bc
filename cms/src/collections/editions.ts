import type { ArrayField, Field } from 'payload'
import { withDirectUpload } from './attachments.ts'

/**
 * 文本版本 in the form: an ordinary document shows one 正文. What tells editions apart appears once there are several, and
 * a second one is begun with a button of its own (admin/editions-field.tsx).
 */
export function editionsOfDocument(field: Field): Field {
  if (field.type !== 'array') throw new Error(`Unexpected kind ${field.type} of the field editions, expected array.`)
  return {
    ...field,
    label: '正文',
    labels: { singular: '文本版本', plural: '文本版本' },
    minRows: 1,
    defaultValue: [{ kind: 'original' }],
    fields: field.fields.map(whenSeveral),
    admin: {
      ...field.admin,
      initCollapsed: false,
      components: { ...field.admin?.components, Field: '/admin/editions-field.tsx#EditionsField' },
    },
  } satisfies ArrayField
}

const alwaysShown: readonly string[] = ['body']

function whenSeveral(field: Field): Field {
  if (!('name' in field) || alwaysShown.includes(field.name)) return field
  const placed = field.name === 'attachments' ? withDirectUpload(field) : field
  return {
    ...placed,
    admin: { ...placed.admin, condition: (data) => Array.isArray(data.editions) && data.editions.length > 1 },
  } as Field
}
