import { choice, day, group, list, optional, reference, richText } from '../field.ts'
import { attachments } from '../information.ts'
import { editionKind } from '../vocabularies/edition-kind.ts'
import { citation } from './legal-relation.ts'

/**
 * 文本版本: a text of the same document, in force from a day. An edition without a body says only that the text was
 * changed on that day. A corrected web page is no edition (it is a version in the CMS); a re-issue under a new number is
 * a new document.
 */
export const editions = list('文本版本', {
  kind: choice('版本性质', editionKind),
  adoptedOn: optional(day('通过日期')),
  inForceFrom: optional(day('自何日起施行')),
  inForceThrough: optional(day('施行至何日', { help: '含当日。不填则到下一版本施行为止。' })),
  madeBy: optional(
    group('修改依据', { target: optional(reference('文件库中的文件', ['normative-document'])), citation }),
  ),
  body: optional(richText('正文', { means: 'text' })),
  attachments: optional(attachments),
})
