import { defineRule, type Finding, strictness } from './rule.ts'

/** The table of contents leads to texts, and its pages run forward. */
export const bulletinContents = defineRule({
  name: 'bulletin-contents',
  sentence: '目录各项按页码先后排列，止页不小于起页，每一项有库中的文件或自己的正文。',
  appliesTo: ['bulletin-issue'],
  check: (record, context) => {
    let latest = 0
    return record.contents.flatMap((row, index): Finding[] => {
      const findings: Finding[] = []
      const at = (field: string) => ['contents', index, field]
      if (row.pageFrom < latest)
        findings.push({
          severity: 'error',
          path: at('pageFrom'),
          found: String(row.pageFrom),
          message: `小于前一项的起页${latest}。请按页码先后排列目录。`,
        })
      latest = row.pageFrom
      if (row.pageTo !== undefined && row.pageTo < row.pageFrom)
        findings.push({
          severity: 'error',
          path: at('pageTo'),
          found: String(row.pageTo),
          message: `小于起页${row.pageFrom}，应不小于它。请核对页码。`,
        })
      if (row.target === undefined && row.body === undefined)
        findings.push({
          severity: strictness(record),
          path: at('target'),
          message: '既没有选择库中的文件，也没有正文。请选择文件，或填写正文。',
        })
      const target = row.target === undefined ? undefined : context.record(row.target)
      const held = target?.type === 'normative-document' ? target.editions.length : undefined
      if (row.edition !== undefined && held !== undefined && row.edition > held)
        findings.push({
          severity: 'error',
          path: at('edition'),
          found: String(row.edition),
          message: `大于该文件的文本版本数${held}。请核对刊登的是第几个文本版本。`,
        })
      return findings
    })
  },
  accepted: [
    {
      type: 'bulletin-issue',
      contents: [
        { group: 'appointments', title: '人事任免', body: '<p>任命某某为局长。</p>', pageFrom: 3 },
        { group: 'chronicle', title: '大事记', body: '<p>一月。</p>', pageFrom: 3, pageTo: 4 },
      ],
    },
  ],
  refused: [
    {
      type: 'bulletin-issue',
      contents: [
        {
          group: 'government-documents',
          target: 'normative-document/11990100MB0000001A-2025-00001',
          edition: 4,
          title: '通知',
          pageFrom: 9,
          pageTo: 8,
        },
        { group: 'chronicle', title: '大事记', pageFrom: 3 },
      ],
    },
  ],
})
