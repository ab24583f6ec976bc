import type { Library } from '@gongkai/content-model/library'
import { referenceOf } from '@gongkai/content-model/paths'
import type { RecordOf } from '@gongkai/content-model/types/index'

type Issue = RecordOf<'bulletin-issue'>

/**
 * The issues before and after, by cumulative number, then day. At the end of a periodical it goes on with the one that took
 * its place, and at its beginning with the one it came from.
 */
export function neighboursOf(issue: Issue, library: Library): { readonly previous?: Issue; readonly next?: Issue } {
  const issues = inOrder(issuesOf(issue.periodical, library))
  const index = issues.findIndex((one) => referenceOf(one) === referenceOf(issue))
  const periodical = library.record(issue.periodical)
  const former = periodical?.type === 'periodical' ? periodical.previous : undefined
  const latter = library
    .referringTo(issue.periodical, 'previous')
    .find(({ record }) => record.type === 'periodical')?.record
  const previous = issues[index - 1] ?? (former === undefined ? undefined : inOrder(issuesOf(former, library)).at(-1))
  const next =
    issues[index + 1] ?? (latter === undefined ? undefined : inOrder(issuesOf(referenceOf(latter), library))[0])
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) }
}

function issuesOf(periodical: string, library: Library): Issue[] {
  return library
    .referringTo(periodical, 'periodical')
    .flatMap(({ record }) => (record.type === 'bulletin-issue' ? [record] : []))
}

function inOrder(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      a.cumulativeIssueNumber.from - b.cumulativeIssueNumber.from ||
      (a.printedOn < b.printedOn ? -1 : a.printedOn > b.printedOn ? 1 : 0) ||
      (a.key < b.key ? -1 : 1),
  )
}
