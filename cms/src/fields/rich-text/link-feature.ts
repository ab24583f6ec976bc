import { safeHref } from '@gongkai/content-model/body/href'
import { LinkFeature } from '@payloadcms/richtext-lexical'
import type { Field, FieldAffectingData } from 'payload'

/** Links to addresses that a body may hold, and to uploaded files; addresses in the text stay text. */
export function bodyLinkFeature(): ReturnType<typeof LinkFeature> {
  return LinkFeature({
    disableAutoLinks: true,
    enabledCollections: ['files'],
    fields: ({ defaultFields }) =>
      defaultFields
        .filter((field) => field.name !== 'newTab')
        .map((field) => (field.name === 'url' ? url(field) : field)),
  })
}

// Payload's own field encodes addresses that it does not know, such as “#第一条”, beyond recognition.
function url(field: FieldAffectingData): Field {
  return {
    name: 'url',
    type: 'text',
    label: '链接地址',
    required: true,
    admin: {
      ...('admin' in field && field.admin?.condition !== undefined ? { condition: field.admin.condition } : {}),
      description: '以 http://、https://、mailto:、tel: 开头；本站网页以 / 开头；本页条款以 # 开头。',
    },
    validate: (value: unknown, { siblingData }: { siblingData: unknown }) =>
      isInternal(siblingData) || (typeof value === 'string' && safeHref(value) !== null) || addressProblem(value),
  }
}

function isInternal(siblingData: unknown): boolean {
  return (siblingData as { linkType?: unknown } | undefined)?.linkType === 'internal'
}

function addressProblem(value: unknown): string {
  return `链接地址“${String(value ?? '')}”不可用，应以 http://、https://、mailto:、tel:、/ 或 # 开头。`
}
