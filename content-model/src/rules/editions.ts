import { defineRule, type Finding } from './rule.ts'

/** 文本版本: at least one can be read, and they stand in the order in which they came into force. */
export const editions = defineRule({
  name: 'editions',
  sentence: '至少有一个文本版本有正文，各版本按施行日期先后排列，截止日期不早于起始日期。',
  appliesTo: ['normative-document'],
  check: (record): Finding[] => {
    const findings: Finding[] = []
    if (record.editions.every((edition) => edition.body === undefined))
      findings.push({ severity: 'error', path: ['editions'], message: '都没有正文。请至少填写一个版本的正文。' })
    let latest = ''
    for (const [index, { inForceFrom, inForceThrough }] of record.editions.entries()) {
      if (inForceFrom !== undefined && inForceFrom < latest)
        findings.push({
          severity: 'error',
          path: ['editions', index, 'inForceFrom'],
          found: inForceFrom,
          message: `早于前一版本的${latest}。请按施行先后排列文本版本。`,
        })
      if (inForceFrom !== undefined) latest = inForceFrom
      if (inForceFrom !== undefined && inForceThrough !== undefined && inForceThrough < inForceFrom)
        findings.push({
          severity: 'error',
          path: ['editions', index, 'inForceThrough'],
          found: inForceThrough,
          message: `早于起始日期${inForceFrom}，应不早于它。请核对两个日期。`,
        })
    }
    return findings
  },
  accepted: [
    {
      type: 'normative-document',
      editions: [
        { kind: 'original', body: '<p>一</p>' },
        { kind: 'amendment', inForceFrom: '2026-01-01' },
      ],
    },
  ],
  refused: [
    { type: 'normative-document', editions: [{ kind: 'original' }] },
    {
      type: 'normative-document',
      editions: [
        { kind: 'original', inForceFrom: '2025-03-01', body: '<p>一</p>' },
        { kind: 'amendment', inForceFrom: '2024-01-01', inForceThrough: '2023-12-31' },
      ],
    },
  ],
})
