import { documentDay } from './document-day.ts'
import type { Library } from './library.ts'
import { referenceOf } from './paths.ts'
import type { LegalRelation, NormativeDocument } from './types/normative-document.ts'
import type { CalendarDay } from './values/calendar-day.ts'

/** What a published document does to another record, and the day from which that counts. */
export interface Act {
  readonly acting: NormativeDocument
  readonly relation: LegalRelation
  readonly on: CalendarDay
}

/** The acts that bear on validity; the others (basis, implements, forwards, corrects, construes) leave it as it is. */
const bearingActs = ['annuls', 'repeals', 'replaces', 'declaresLapsed', 'suspends', 'extends', 'amends'] as const

/** The acts that end a whole document when no articles are named, and some of its articles when they are. */
const endingActs = ['annuls', 'repeals', 'replaces', 'declaresLapsed'] as const

/**
 * Every act of a published document that bears on the record's validity, in order of the day from which it counts. An act does not
 * count where the acting document was itself repealed, annulled or declared lapsed before that day: it never came to act.
 * Costs what refers to the record, not what the library holds.
 */
export function actsOn(record: NormativeDocument, library: Library): readonly Act[] {
  return countingActs(referenceOf(record), library, bearingActs, new Set())
}

/** Whether the act ends the whole document. */
export function endsWhole({ relation }: Act): boolean {
  return isOneOf(endingActs, relation) && relation.articles === undefined
}

/** Whether the act ends some articles of the document. */
export function endsInPart({ relation }: Act): boolean {
  return isOneOf(endingActs, relation) && relation.articles !== undefined
}

/** The day from which a relation counts: its own, else the acting document's effective day, else its document day. */
export function actDay(acting: NormativeDocument, relation: LegalRelation): CalendarDay {
  return relation.effectiveOn ?? acting.effectiveOn ?? documentDay(acting)
}

/** `above` holds the documents whose acts are being asked for, so that documents that repeal each other come to an end. */
function countingActs(
  reference: string,
  library: Library,
  kinds: readonly LegalRelation['act'][],
  above: ReadonlySet<string>,
): readonly Act[] {
  const here = new Set([...above, reference])
  return statedActs(reference, library)
    .filter((act) => isOneOf(kinds, act.relation))
    .filter((act) => !here.has(referenceOf(act.acting)) && !endedBefore(act, library, here))
    .sort((a, b) => order(a.on, b.on) || order(a.acting.key, b.acting.key))
}

function statedActs(reference: string, library: Library): Act[] {
  return library.referringTo(reference).flatMap(({ record, path }) => {
    if (record.type !== 'normative-document' || path[0] !== 'legalRelations') return []
    const relation = record.legalRelations?.[Number(path[1])]
    return relation === undefined ? [] : [{ acting: record, relation, on: actDay(record, relation) }]
  })
}

function endedBefore(act: Act, library: Library, above: ReadonlySet<string>): boolean {
  return countingActs(referenceOf(act.acting), library, endingActs, above).some(
    (other) => endsWhole(other) && other.on < act.on,
  )
}

function isOneOf(kinds: readonly LegalRelation['act'][], relation: LegalRelation): boolean {
  return kinds.includes(relation.act)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
