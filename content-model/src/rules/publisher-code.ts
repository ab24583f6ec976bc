import { informationTypes } from '../information.ts'
import { defineRule } from './rule.ts'

/** Index numbers begin with a code of the body that published. */
export const publisherCode = defineRule({
  name: 'publisher-code',
  sentence: '发布机构应当有统一社会信用代码或组织机构代码，索引号以它开头。',
  appliesTo: informationTypes,
  check: (record, context) => {
    const publisher = context.record(record.publisher)
    return publisher?.type === 'authority' && (publisher.unifiedCreditCode ?? publisher.organisationCode) === undefined
      ? [
          {
            severity: 'error',
            path: ['publisher'],
            found: publisher.name,
            message: '没有统一社会信用代码，也没有组织机构代码，不能编制索引号。请先在“机构”中补填。',
          },
        ]
      : []
  },
  accepted: [{ type: 'disclosure' }],
  refused: [{ type: 'disclosure', publisher: 'authority/without-code' }],
})
