import type { Library } from '@gongkai/content-model/library'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { Article, PublicationIssue } from 'schema-dts'
import { nodeOf } from './node-of.ts'

/** An issue: its number, the day it was printed, what it prints and on which pages. */
export function bulletinNode(
  issue: RecordOf<'bulletin-issue'>,
  library: Library,
): Partial<Exclude<PublicationIssue, string>> {
  const { issueNumber, issueNumberTo } = issue
  return {
    issueNumber: issueNumberTo === undefined ? issueNumber : `${issueNumber}-${issueNumberTo}`,
    datePublished: issue.printedOn,
    hasPart: issue.contents.map((item) => printed(item, library)),
  }
}

/** What an issue prints: its title there, its pages, the record it is the print of. */
function printed(
  { target, title, pageFrom, pageTo }: RecordOf<'bulletin-issue'>['contents'][number],
  library: Library,
): Article {
  const record = target === undefined ? undefined : nodeOf(target, library)
  return {
    '@type': 'Article',
    name: title,
    pagination: pageTo === undefined ? String(pageFrom) : `${pageFrom}-${pageTo}`,
    ...(record === undefined ? {} : { exampleOfWork: record }),
  }
}
