import { documentDay } from '@gongkai/content-model/document-day'
import type { Library } from '@gongkai/content-model/library'
import { titleOf } from '@gongkai/content-model/title-of'
import { genre } from '@gongkai/content-model/vocabularies/genre'
import { interpretationForm } from '@gongkai/content-model/vocabularies/interpretation-form'
import { planKind } from '@gongkai/content-model/vocabularies/plan-kind'
import { planStanding } from '@gongkai/content-model/vocabularies/plan-standing'
import { labelOf } from '@gongkai/content-model/vocabularies/vocabulary'
import type { Listed } from '../lists/filters.ts'
import { issuersInShort, numbersOf } from './document-words.ts'
import { issueWords } from './issue-words.ts'

/** What stands under a title in a list, besides the validity. */
export interface RecordLine {
  readonly number?: string
  readonly facts: readonly string[]
  readonly day?: string
}

export function recordLine(record: Listed, library: Library): RecordLine {
  switch (record.type) {
    case 'normative-document': {
      const number = numbersOf(record)
      const issuers = issuersInShort(record) ?? nameOf(record.publisher, library)
      return { ...(number === undefined ? {} : { number }), facts: [issuers], day: documentDay(record) }
    }
    case 'interpretation':
      return {
        facts: [labelOf(interpretationForm, record.form), nameOf(record.publisher, library)],
        day: documentDay(record),
      }
    case 'bulletin-issue':
      return { facts: [issueWords(record), `${record.contents.length} 篇`], day: record.printedOn }
    case 'plan':
      return {
        facts: [
          labelOf(planKind, record.planKind),
          `${record.periodFrom}—${record.periodTo}年`,
          labelOf(planStanding, record.standing),
          nameOf(record.publisher, library),
        ],
      }
    case 'standard-catalogue-item':
      return {
        facts: [record.responsibleBodies.map(({ asPrinted }) => asPrinted).join('、'), record.timeLimit.asPrinted],
      }
    case 'disclosure':
      return {
        facts: [
          ...(record.genre === undefined ? [] : [labelOf(genre, record.genre)]),
          nameOf(record.publisher, library),
        ],
        day: documentDay(record),
      }
  }
}

/** The short name of an authority, else its name; the title of any other record. */
export function nameOf(reference: string, library: Library): string {
  const record = library.record(reference)
  if (record === undefined) return ''
  return record.type === 'authority' ? (record.shortName ?? record.name) : titleOf(record)
}

/** What the record a reference names is called in full; nothing where it is not published. */
export function fullName(reference: string, library: Library): string {
  const record = library.record(reference)
  return record === undefined ? '' : titleOf(record)
}
