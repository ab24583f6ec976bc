import { informationTypes } from '../information.ts'
import { contentTypeNamed, type PublishedRecord } from '../types/index.ts'
import { defineRule, strictness } from './rule.ts'

/** Fields with presence `expected`. Of documents, only a 行政规范性文件 has to have them: the rules of registration and term are about it. */
export const expectedFields = defineRule({
  name: 'expected-fields',
  sentence:
    '新发布的信息应当填写主题分类、形成日期；新发布的行政规范性文件还应当填写文种、发文机关、日期、有效期、统一编号等项目。',
  appliesTo: informationTypes,
  check: (record) => {
    if (record.type === 'normative-document' && record.levelOfForce !== 'administrative-normative-document') return []
    return Object.entries(contentTypeNamed(record.type).fields)
      .filter(([, field]) => field.presence === 'expected' && !field.internal)
      .filter(([name]) => !isFilled(record, name))
      .map(([name, field]) => ({
        severity: strictness(record),
        path: [name],
        message: field.kind === 'choice' ? '没有选择。请选择。' : '没有填写。请填写。',
      }))
  },
  accepted: [
    { type: 'normative-document', formedOn: undefined },
    { type: 'normative-document', levelOfForce: 'other-policy-document', registrations: undefined },
  ],
  refused: [
    { type: 'normative-document', documentKind: undefined, registrations: undefined },
    { type: 'disclosure', topics: undefined },
    { type: 'disclosure', topics: undefined, sourceSystem: 'import' },
  ],
})

/** The day a document was formed is the day it was signed. */
function isFilled(record: PublishedRecord, name: string): boolean {
  if (name === 'formedOn' && record.type === 'normative-document' && record.signedOn !== undefined) return true
  return Object.entries(record).some(([key, value]) => key === name && value !== undefined)
}
