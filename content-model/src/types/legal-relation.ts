import { choice, day, group, list, optional, reference, text, value } from '../field.ts'
import { documentNumber } from '../values/document-number.ts'
import { legalAct } from '../vocabularies/legal-act.ts'

/** A document cited as the citing text writes it: bases and repealed acts often stand outside the library. */
export const citation = group('引文', {
  title: text('文件名称', { help: '按原文所写，不加书名号。' }),
  number: optional(value('文号', documentNumber)),
  on: optional(day('文件日期')),
})

/**
 * 文件关系: what this document does to other documents, stored on the acting document only; inverses are computed.
 * One list for all acts, so that an act is one row of a form and one table of a database.
 */
export const legalRelations = list('文件关系', {
  act: choice('关系', legalAct),
  target: optional(reference('文件库中的文件', ['normative-document', 'plan'])),
  citation,
  articles: optional(text('涉及条款', { help: '只涉及部分条款时填写，如“第三条、第五条第二款”。' })),
  effectiveOn: optional(day('生效日期', { help: '不填则自本文件施行之日起。' })),
  through: optional(day('截止日期', { help: '含当日。延长有效期的填写新的有效期至，暂停执行的填写暂停至何日。' })),
  note: optional(text('说明')),
})
