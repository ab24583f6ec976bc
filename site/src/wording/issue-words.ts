import type { RecordOf } from '@gongkai/content-model/types/index'
import { issueKind } from '@gongkai/content-model/vocabularies/issue-kind'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'

type Issue = RecordOf<'bulletin-issue'>

/** 2025年第6期, 2025年第7、8期合刊, 2025年增刊第1期 */
export function issueWords(issue: Issue): string {
  const { year, issueNumber, issueNumberTo } = issue
  if (issueNumberTo !== undefined) {
    const numbers =
      issueNumberTo === issueNumber + 1 ? `${issueNumber}、${issueNumberTo}` : `${issueNumber}—${issueNumberTo}`
    return `${year}年第${numbers}期合刊`
  }
  return issue.issueKind === 'regular'
    ? `${year}年第${issueNumber}期`
    : `${year}年${labelOf(issueKind, issue.issueKind)}第${issueNumber}期`
}

/** 总第287期, 总第287—288期 */
export function cumulativeWords({ cumulativeIssueNumber: { from, to } }: Issue): string {
  return to === undefined || to === from ? `总第${from}期` : `总第${from}—${to}期`
}
