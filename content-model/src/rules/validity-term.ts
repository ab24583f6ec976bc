import { defineRule, type Finding } from './rule.ts'

/** 有效期: each way of stating a term has its own field, and only that. */
export const validityTerm = defineRule({
  name: 'validity-term',
  sentence: '有效期“至某日”须填日期，“若干年”须填年数，“长期有效”“未规定”都不填。',
  appliesTo: ['normative-document'],
  check: ({ validityTerm: term, effectiveOn }): Finding[] => {
    if (term === undefined) return []
    if (term.kind === 'until-day' && term.through === undefined)
      return [{ severity: 'error', path: ['validityTerm', 'through'], message: '没有填写。请填写有效期的最后一天。' }]
    if (term.kind === 'years' && term.years === undefined)
      return [{ severity: 'error', path: ['validityTerm', 'years'], message: '没有填写。请填写年数。' }]
    if ((term.kind === 'long-term' || term.kind === 'unstated') && (term.through ?? term.years) !== undefined)
      return [
        {
          severity: 'error',
          path: ['validityTerm'],
          message: '“长期有效”“未规定”不应有日期或年数。请改选“至某日”“若干年”，或删去日期和年数。',
        },
      ]
    return term.through !== undefined && effectiveOn !== undefined && term.through < effectiveOn
      ? [
          {
            severity: 'error',
            path: ['validityTerm', 'through'],
            found: term.through,
            message: `早于施行日期${effectiveOn}，应不早于它。请核对两个日期。`,
          },
        ]
      : []
  },
  accepted: [
    { type: 'normative-document', validityTerm: { kind: 'until-day', through: '2030-02-28' } },
    { type: 'normative-document', validityTerm: { kind: 'years', years: 5 } },
  ],
  refused: [
    { type: 'normative-document', validityTerm: { kind: 'until-day' } },
    { type: 'normative-document', validityTerm: { kind: 'years' } },
    { type: 'normative-document', validityTerm: { kind: 'long-term', years: 5 } },
    { type: 'normative-document', validityTerm: { kind: 'until-day', through: '2025-02-28' } },
  ],
})
