import { defineRule, type Finding } from './rule.ts'

/** 期号: a combined issue covers several numbers, and only a combined one; the cumulative numbers cover as many. */
export const bulletinNumber = defineRule({
  name: 'bulletin-number',
  sentence: '合刊填写起止期号，止期号大于起期号，总期号跨度与期号一致；其他刊期只填一个期号。',
  appliesTo: ['bulletin-issue'],
  check: ({ issueKind, issueNumber, issueNumberTo, cumulativeIssueNumber, printedOn, year }) => {
    const findings: Finding[] = []
    const say = (field: readonly string[], message: string, found?: number | string) =>
      findings.push({
        severity: 'error',
        path: field,
        message,
        ...(found === undefined ? {} : { found: String(found) }),
      })
    if (issueKind === 'combined' && issueNumberTo === undefined)
      say(['issueNumberTo'], '没有填写。合刊请填写最后一期的期号。')
    if (issueKind !== 'combined' && issueNumberTo !== undefined)
      say(['issueNumberTo'], '只用于合刊。请把刊期性质改为合刊，或删去。', issueNumberTo)
    if (issueNumberTo !== undefined && issueNumberTo <= issueNumber)
      say(['issueNumberTo'], `应大于期号${issueNumber}。请核对期号。`, issueNumberTo)
    const { from, to } = cumulativeIssueNumber
    if (to !== undefined && to < from) say(['cumulativeIssueNumber', 'to'], `小于起始总期号${from}。请核对总期号。`, to)
    else if (issueNumberTo !== undefined && (to ?? from) - from !== issueNumberTo - issueNumber)
      say(
        ['cumulativeIssueNumber', 'to'],
        `与期号的跨度不一致，应为${from + issueNumberTo - issueNumber}。请核对总期号。`,
        to,
      )
    if (!printedOn.startsWith(`${year}-`) && !printedOn.startsWith(`${year + 1}-01-`))
      findings.push({
        severity: 'note',
        path: ['printedOn'],
        found: printedOn,
        message: `不在${year}年。请核对年份和出刊日期。`,
      })
    return findings
  },
  accepted: [
    { type: 'bulletin-issue' },
    {
      type: 'bulletin-issue',
      issueKind: 'combined',
      issueNumber: 2,
      issueNumberTo: 3,
      cumulativeIssueNumber: { from: 102, to: 103 },
    },
  ],
  refused: [
    { type: 'bulletin-issue', issueKind: 'combined' },
    { type: 'bulletin-issue', issueNumberTo: 2, cumulativeIssueNumber: { from: 101, to: 102 } },
    { type: 'bulletin-issue', issueKind: 'combined', issueNumber: 2, issueNumberTo: 3 },
    { type: 'bulletin-issue', issueNumber: 3, cumulativeIssueNumber: { from: 103, to: 102 } },
    { type: 'bulletin-issue', printedOn: '2024-12-10' },
  ],
})
