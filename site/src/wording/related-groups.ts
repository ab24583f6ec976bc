import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import { type Related, relationsFrom, relationsTo } from '@gongkai/content-model/relations'
import type { PublishedRecord } from '@gongkai/content-model/types/index'
import { numbersOf } from './document-words.ts'
import { issueWords } from './issue-words.ts'

/** Records that stand in one relation to the record whose page it is. */
export interface RelatedGroup {
  readonly label: string
  readonly links: readonly RelatedLink[]
}

export interface RelatedLink {
  readonly text: string
  /** Absent where what is cited is not published here. */
  readonly href?: string
  readonly number?: string
  readonly note?: string
}

/** What the page shows in other places: the head block, the interpretations, the bulletin's contents, the plan's family, what made each text. */
const shownElsewhere: ReadonlySet<string> = new Set([
  'publisher',
  'sections',
  'topics',
  'issuers',
  'draftedBy',
  'construedBy',
  'validityVerifiedBy',
  'compiledBy',
  'interpretedBy',
  'contents',
  'editions',
  'periodical',
  'pickUpPoints',
  'parent',
  'previous',
  'revises',
  'children',
  'nextPlan',
  'revisedBy',
  'catalogue',
  'legalBasis',
  'responsibleBodies',
])

/** Everything related to the record in both directions: what is done to it first, then what it does itself. */
export function relatedGroups(record: PublishedRecord, library: Library): readonly RelatedGroup[] {
  return [...relationsTo(record, library), ...relationsFrom(record, library)]
    .filter(({ name, label }) => !shownElsewhere.has(name) || label === inverseOfConstrues)
    .map(({ label, related }) => ({ label, links: distinct(related.flatMap(linkTo)) }))
    .filter(({ links }) => links.length > 0)
}

// 负责解释机关 (a field) and 解释本文件 (an act upon it) carry the same name; only the act belongs in the rail.
const inverseOfConstrues = '解释本文件'

function linkTo({ record, title, legalRelation, pages }: Related): RelatedLink[] {
  if (title === undefined) return []
  const note = [
    ...(legalRelation?.articles === undefined ? [] : [legalRelation.articles]),
    ...(pages === undefined ? [] : [`第${pages.from}${pages.to === undefined ? '' : `—${pages.to}`}页`]),
    ...(legalRelation?.note === undefined ? [] : [legalRelation.note]),
  ].join('，')
  const number =
    record?.type === 'normative-document'
      ? numbersOf(record)
      : record === undefined
        ? legalRelation?.citation.number?.printed
        : undefined
  return [
    {
      text: record?.type === 'bulletin-issue' ? `${issueWords(record)}政府公报` : title,
      ...(record === undefined ? {} : { href: recordPath(record) }),
      ...(number === undefined ? {} : { number }),
      ...(note === '' ? {} : { note }),
    },
  ]
}

function distinct(links: readonly RelatedLink[]): RelatedLink[] {
  return [...new Map(links.map((link) => [`${link.href ?? ''} ${link.text} ${link.note ?? ''}`, link])).values()]
}
