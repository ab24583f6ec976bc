import type { Library } from '@gongkai/content-model/library'
import { recordPath } from '@gongkai/content-model/paths'
import type { RecordOf } from '@gongkai/content-model/types/index'
import type { LegalRelation } from '@gongkai/content-model/types/normative-document'
import { type CalendarDay, inChinese } from '@gongkai/content-model/values/calendar-day'
import { formatDocumentNumber } from '@gongkai/content-model/values/document-number'
import { bracketedTitle } from '../describe/bracketed-title.ts'
import type { LinkPart } from './rich-line.ts'

type Document = RecordOf<'normative-document'>

/** 文号, as printed; joint orders have two. */
export function numbersOf(document: Document): string | undefined {
  return document.documentNumbers?.map(({ printed }) => printed).join('、')
}

/** Who issued it, in the order of the signature, by the names it was issued under. */
export function issuersOf(document: Document): string | undefined {
  return document.issuers?.map(({ nameAsIssued }) => nameAsIssued).join('、')
}

/** 云汀市人民政府; for joint documents the first issuer and how many there are. */
export function issuersInShort(document: Document): string | undefined {
  const [first, ...others] = document.issuers ?? []
  if (first === undefined) return undefined
  return others.length === 0 ? first.nameAsIssued : `${first.nameAsIssued}等${others.length + 1}个机关`
}

/** What is printed for a document in a sentence: its number, else its title. */
export function citeDocument(document: Document): LinkPart {
  const number = numbersOf(document)
  return number === undefined
    ? { href: recordPath(document), text: bracketedTitle(document.title) }
    : { href: recordPath(document), text: number, number: true }
}

/** The document a relation names: a link where it is published here, the citation's words where it is not. */
export function citeRelation(
  relation: Pick<LegalRelation, 'target' | 'citation'>,
  library: Library,
): LinkPart | string {
  const target = relation.target === undefined ? undefined : library.record(relation.target)
  if (target?.type === 'normative-document') return citeDocument(target)
  const title = bracketedTitle(relation.citation.title)
  if (target !== undefined) return { href: recordPath(target), text: title }
  const number = relation.citation.number
  return `${title}${number === undefined ? '' : `（${formatDocumentNumber(number)}）`}`
}

/** The days under the title: promulgated, and in force. */
export function daysLine(document: Document): readonly { readonly day: CalendarDay; readonly words: string }[] {
  const days: readonly (readonly [CalendarDay | undefined, string])[] = [
    [document.adoptedOn, '通过'],
    [document.promulgatedOn, '公布'],
    [document.effectiveOn, '起施行'],
  ]
  return days.flatMap(([day, word]) => (day === undefined ? [] : [{ day, words: `${inChinese(day)}${word}` }]))
}
