import { informationTypes } from '../information.ts'
import { defineRule, type Finding } from './rule.ts'

/** Two attachments under one name cannot be told apart, in the list or when saved. */
export const attachmentNames = defineRule({
  name: 'attachment-names',
  sentence: '一条信息的附件名称不重复。',
  appliesTo: informationTypes,
  check: (record) => {
    const seen = new Set<string>()
    return (record.attachments ?? []).flatMap(({ file, title }, index): Finding[] => {
      const name = title ?? file.name
      const repeated = seen.has(name)
      seen.add(name)
      return repeated
        ? [
            {
              severity: 'error',
              path: ['attachments', index],
              found: name,
              message: '与前面一个附件同名。请改名，或删去重复的附件。',
            },
          ]
        : []
    })
  },
  accepted: [
    {
      type: 'disclosure',
      attachments: [
        { file: { file: `${'0'.repeat(64)}.pdf`, name: '名单.pdf', mediaType: 'application/pdf', bytes: 9 } },
      ],
    },
  ],
  refused: [
    {
      type: 'disclosure',
      attachments: [
        { file: { file: `${'0'.repeat(64)}.pdf`, name: '名单.pdf', mediaType: 'application/pdf', bytes: 9 } },
        { file: { file: `${'1'.repeat(64)}.pdf`, name: '名单.pdf', mediaType: 'application/pdf', bytes: 9 } },
      ],
    },
  ],
})
