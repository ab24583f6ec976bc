import type { LegalRelation } from '../types/normative-document.ts'
import { legalAct } from '../vocabularies/legal-act.ts'
import { labelOf } from '../vocabularies/vocabulary.ts'
import { defineRule, type Finding } from './rule.ts'

const ending: readonly LegalRelation['act'][] = ['repeals', 'replaces', 'declaresLapsed', 'annuls']
const untilADay: readonly LegalRelation['act'][] = ['extends', 'suspends']

/** Rows of 文件关系: an end needs to find its document, a day through which something holds comes after its beginning. */
export const legalRelations = defineRule({
  name: 'legal-relations',
  sentence:
    '废止、替代、宣布失效、撤销的文件在库中的，应当选择该文件；截止日期只用于延长有效期和暂停执行，且不早于生效日期。',
  appliesTo: ['normative-document'],
  check: (record) =>
    (record.legalRelations ?? []).flatMap((relation, index): Finding[] => {
      const path = ['legalRelations', index]
      const findings: Finding[] = []
      if (ending.includes(relation.act) && relation.target === undefined)
        findings.push({
          severity: 'note',
          path: [...path, 'target'],
          message: `没有选择${labelOf(legalAct, relation.act)}的文件《${relation.citation.title}》。它在文件库中的，请选择，否则网站不会显示它已${relation.act === 'repeals' ? '废止' : '失去效力'}。`,
        })
      if (relation.through !== undefined && !untilADay.includes(relation.act))
        findings.push({
          severity: 'error',
          path: [...path, 'through'],
          found: relation.through,
          message: `不适用于“${labelOf(legalAct, relation.act)}”，只用于延长有效期和暂停执行。请删去。`,
        })
      const from = relation.effectiveOn ?? record.effectiveOn
      if (relation.through !== undefined && from !== undefined && relation.through < from)
        findings.push({
          severity: 'error',
          path: [...path, 'through'],
          found: relation.through,
          message: `早于生效日期${from}，应不早于它。请核对两个日期。`,
        })
      return findings
    }),
  accepted: [
    {
      type: 'normative-document',
      legalRelations: [{ act: 'suspends', citation: { title: '某办法' }, through: '2025-12-31' }],
    },
  ],
  refused: [
    { type: 'normative-document', legalRelations: [{ act: 'repeals', citation: { title: '某办法' } }] },
    {
      type: 'normative-document',
      legalRelations: [{ act: 'basis', citation: { title: '某条例' }, through: '2024-12-31' }],
    },
  ],
})
