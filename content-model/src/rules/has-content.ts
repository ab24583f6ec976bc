import { defineRule, type Finding } from './rule.ts'

/** A page that says nothing is not published. */
export const hasContent = defineRule({
  name: 'has-content',
  sentence: '规划的每个部分有正文或文件；政府信息有正文或附件。',
  appliesTo: ['plan', 'disclosure'],
  check: (record): Finding[] => {
    if (record.type === 'disclosure')
      return record.body === undefined && record.attachments === undefined
        ? [{ severity: 'error', path: ['body'], message: '没有填写，也没有附件。请填写正文，或上传附件。' }]
        : []
    return record.parts.flatMap((part, index): Finding[] =>
      part.body === undefined && part.files === undefined
        ? [{ severity: 'error', path: ['parts', index], message: '没有正文，也没有文件。请填写正文，或上传文件。' }]
        : [],
    )
  },
  accepted: [{ type: 'plan' }, { type: 'disclosure' }],
  refused: [
    { type: 'plan', parts: [{ kind: 'maps', title: '土地利用图' }] },
    { type: 'disclosure', body: undefined },
  ],
})
