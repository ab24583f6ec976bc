import { defineRule } from './rule.ts'

/** 三统一: only bodies with the power to may make a 行政规范性文件; internal offices and coordinating groups may not. */
export const issuingAuthority = defineRule({
  name: 'issuing-authority',
  sentence: '行政规范性文件的发文机关应当是可以制定行政规范性文件的机构。',
  appliesTo: ['normative-document'],
  check: (record, context) => {
    if (record.levelOfForce !== 'administrative-normative-document') return []
    return (record.issuers ?? []).flatMap(({ authority, nameAsIssued }, index) => {
      const issuer = authority === undefined ? undefined : context.record(authority)
      return issuer?.type === 'authority' && issuer.kind !== 'external' && issuer.mayIssueNormativeDocuments !== true
        ? [
            {
              severity: 'note' as const,
              path: ['issuers', index, 'authority'],
              found: nameAsIssued,
              message: '不是可以制定行政规范性文件的机构。请核对发文机关或效力层级；确有制定权的，请在“机构”中勾选。',
            },
          ]
        : []
    })
  },
  accepted: [
    { type: 'normative-document' },
    {
      type: 'normative-document',
      levelOfForce: 'other-policy-document',
      issuers: [{ authority: 'authority/without-code', nameAsIssued: '老干部活动中心' }],
    },
  ],
  refused: [
    {
      type: 'normative-document',
      issuers: [{ authority: 'authority/without-code', nameAsIssued: '老干部活动中心' }],
    },
  ],
})
