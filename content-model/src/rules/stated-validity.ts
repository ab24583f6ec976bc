import { validityState } from '../vocabularies/validity-state.ts'
import { labelOf } from '../vocabularies/vocabulary.ts'
import { defineRule, type Finding } from './rule.ts'

/** A stated end is for texts whose repealing act the library does not hold. Where it does, the relation says it, with its day. */
export const statedValidity = defineRule({
  name: 'stated-validity',
  sentence: '载明的有效性只用于废止、宣布失效的文件不在文件库的情形；现行有效须有清理目录的日期。',
  appliesTo: ['normative-document'],
  check: (record): Finding[] => {
    const stated = record.statedValidity
    if (stated === undefined) return []
    if (stated.state === 'in-force' && stated.on === undefined)
      return [
        {
          severity: 'note',
          path: ['statedValidity', 'on'],
          message:
            '没有填写，“现行有效”不作为依据，网站显示为“待核实”。请填写清理目录的日期，或核实后填写有效性核实日期。',
        },
      ]
    return stated.state !== 'in-force' && record.sourceSystem === undefined
      ? [
          {
            severity: 'note',
            path: ['statedValidity', 'state'],
            found: labelOf(validityState, stated.state),
            message: '没有库中的文件可以印证。作出废止、失效决定的文件在库中的，请在那份文件的“文件关系”里登记。',
          },
        ]
      : []
  },
  accepted: [
    {
      type: 'normative-document',
      sourceSystem: 'import',
      statedValidity: { state: 'repealed', on: '2020-01-01', source: '文中载明' },
    },
  ],
  refused: [
    { type: 'normative-document', statedValidity: { state: 'repealed', source: '2020年清理目录' } },
    { type: 'normative-document', statedValidity: { state: 'in-force', source: '来源页面' } },
  ],
})
