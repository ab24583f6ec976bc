import { referenceOf } from '../paths.ts'
import { referencesIn } from '../references.ts'
import { contentTypes, type TypeName } from '../types/index.ts'
import { defineRule, type Finding } from './rule.ts'

const every: readonly TypeName[] = contentTypes.map(({ name }) => name)

/** Nothing repeals, contains or replaces itself. */
export const noSelfReference = defineRule({
  name: 'no-self-reference',
  sentence: '记录不能引用自己。',
  appliesTo: every,
  check: (record) =>
    referencesIn(record)
      .filter(({ reference }) => reference === referenceOf(record))
      .map(({ path }): Finding => ({ severity: 'error', path, message: '指向了本记录自己。请另选，或删去。' })),
  accepted: [{ type: 'topic', parent: undefined }],
  refused: [
    {
      type: 'normative-document',
      legalRelations: [
        {
          act: 'amends',
          target: 'normative-document/11990100MB0000001A-2025-00001',
          citation: { title: '云汀市人民政府关于加强住房保障的通知' },
        },
      ],
    },
  ],
})
