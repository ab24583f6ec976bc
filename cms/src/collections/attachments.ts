import type { Field } from 'payload'
import { inOneLine } from './layout.ts'

/** 附件: files chosen or dropped become rows at once (admin/attachments-field.tsx). */
export function withDirectUpload(field: Field): Field {
  if (field.type !== 'array') throw new Error(`Unexpected kind ${field.type} of attachments, expected array.`)
  const line = inOneLine(field)
  return {
    ...line,
    admin: {
      ...line.admin,
      components: {
        Field: '/admin/attachments-field.tsx#AttachmentsField',
        RowLabel: '/admin/attachment-row-label.tsx#AttachmentRowLabel',
      },
    },
  } as Field
}
