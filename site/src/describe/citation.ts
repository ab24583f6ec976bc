import { documentDay } from '@gongkai/content-model/document-day'
import { editionOn, editionsOf } from '@gongkai/content-model/edition-on'
import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import { titleOf } from '@gongkai/content-model/title-of'
import type { InformationRecord, RecordOf } from '@gongkai/content-model/types/index'
import { type CalendarDay, inChinese } from '@gongkai/content-model/values/calendar-day'
import { editionKind } from '@gongkai/content-model/vocabularies/edition-kind'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import { cumulativeWords, issueWords } from '../wording/issue-words.ts'
import { addressOf } from './address.ts'
import { authorsOf } from './authors.ts'
import { bracketedTitle } from './bracketed-title.ts'

/**
 * The line with which a lawyer cites a record, or one article of it (第十二条):
 * 云汀市人民政府：《云汀市养犬管理办法》（2024年修正）第十二条，云政规〔2025〕7号，2025年6月5日公布。
 */
export function citationOf(record: InformationRecord, library: Library, day: CalendarDay, article = ''): string {
  const cite = citations[record.type] as Cite<InformationRecord>
  return `${cite(record, { library, day, article }).join('，')}。`
}

interface Citing {
  readonly library: Library
  readonly day: CalendarDay
  readonly article: string
}
type Cite<R> = (record: R, citing: Citing) => string[]

const citations: { readonly [R in InformationRecord as R['type']]: Cite<R> } = {
  'normative-document': (document, { library, day, article }) => [
    `${byOthers(document, library)}${bracketedTitle(document.title)}${textOfDay(document, day)}${article}`,
    ...(document.documentNumbers ?? []).map(({ printed }) => printed),
    ...dayWords(document),
  ],
  'bulletin-issue': (issue, { library }) => {
    const periodical = library.record(issue.periodical)
    const name = periodical === undefined ? issue.title : titleOf(periodical)
    return [
      `${bracketedTitle(name)}${issueWords(issue)}（${cumulativeWords(issue)}）`,
      `${inChinese(issue.printedOn)}出刊`,
    ]
  },
  plan: (plan, { library }) => [
    `${byOthers(plan, library)}${bracketedTitle(plan.title)}`,
    `规划期${plan.periodFrom}—${plan.periodTo}年`,
    ...(plan.formedOn === undefined ? [] : [inChinese(plan.formedOn)]),
  ],
  interpretation: onThePortal,
  disclosure: onThePortal,
}

/** Something that stands on this portal first: where, when, and its address. */
function onThePortal(record: InformationRecord, { library }: Citing): string[] {
  return [
    `${byOthers(record, library)}${bracketedTitle(record.title)}`,
    `载“${library.site.name}”网站`,
    `${inChinese(record.publishedOn)}发布`,
    addressOf(recordPath(record), library),
  ]
}

/** Those it comes from, unless the title begins with their name. */
function byOthers(record: InformationRecord, library: Library): string {
  const authors = authorsOf(record, library)
  const [first = ''] = authors
  return authors.length === 0 || record.title.startsWith(first) ? '' : `${authors.join('、')}：`
}

/** （2024年修正）: which text of an amended document is cited. */
function textOfDay(document: RecordOf<'normative-document'>, day: CalendarDay): string {
  const { number, edition, from } = editionOn(document, day)
  const made = edition.adoptedOn ?? from
  if (number === 1 || made === undefined || edition.kind === 'original') return ''
  return editionsOf(document).length === 1 ? '' : `（${made.slice(0, 4)}年${labelOf(editionKind, edition.kind)}）`
}

function dayWords(document: RecordOf<'normative-document'>): string[] {
  if (document.promulgatedOn !== undefined) return [`${inChinese(document.promulgatedOn)}公布`]
  if (document.signedOn !== undefined) return [`${inChinese(document.signedOn)}成文`]
  const imported = document.sourceSystem !== undefined && documentDay(document) === document.publishedOn
  return imported ? [] : [inChinese(documentDay(document))]
}
