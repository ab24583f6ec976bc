import { defineRule, type Finding, strictness } from './rule.ts'

/** 统一编号: given once each, the last day after the registration. */
export const registrations = defineRule({
  name: 'registrations',
  sentence: '统一编号不重复，有效期至不早于登记日期。',
  appliesTo: ['normative-document'],
  check: (record) => {
    const seen = new Set<string>()
    return (record.registrations ?? []).flatMap(({ unifiedNumber, registeredOn, validThrough }, index): Finding[] => {
      const findings: Finding[] = []
      if (seen.has(unifiedNumber))
        findings.push({
          severity: 'error',
          path: ['registrations', index, 'unifiedNumber'],
          found: unifiedNumber,
          message: '与前面一项重复，继续执行应使用新的统一编号。请改正或删去一项。',
        })
      seen.add(unifiedNumber)
      if (registeredOn !== undefined && validThrough !== undefined && validThrough < registeredOn)
        findings.push({
          severity: strictness(record),
          path: ['registrations', index, 'validThrough'],
          found: validThrough,
          message: `早于登记日期${registeredOn}，应不早于它。请核对两个日期。`,
        })
      return findings
    })
  },
  accepted: [
    {
      type: 'normative-document',
      registrations: [
        { unifiedNumber: 'YTAC00-2020-0001', reason: 'first', validThrough: '2024-12-31' },
        { unifiedNumber: 'YTAC00-2025-0001', reason: 'continued', validThrough: '2029-12-31' },
      ],
    },
  ],
  refused: [
    {
      type: 'normative-document',
      registrations: [
        { unifiedNumber: 'YTAC00-2020-0001', reason: 'first' },
        {
          unifiedNumber: 'YTAC00-2020-0001',
          reason: 'continued',
          registeredOn: '2025-01-01',
          validThrough: '2024-12-31',
        },
      ],
    },
  ],
})
