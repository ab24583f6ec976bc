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
  return statedActs(referenceOf(record), library)
    .filter((act) => isOneOf(bearingActs, act.relation) && !actingEndedBefore(act, library))
    .sort((a, b) => order(a.on, b.on) || order(a.acting.key, b.acting.key))
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

function statedActs(reference: string, library: Library): Act[] {
  return library.referringTo(reference, 'legalRelations').flatMap(({ record, path }) => {
    if (record.type !== 'normative-document') return []
    const relation = record.legalRelations?.[Number(path[1])]
    // What a document says of itself ends nothing; rules/no-self-reference.ts tells the editor.
    if (relation === undefined || referenceOf(record) === reference) return []
    return [{ acting: record, relation, on: actDay(record, relation) }]
  })
}

/** One step back only: whether the act that ended the acting document counted in its turn is not asked. */
function actingEndedBefore(act: Act, library: Library): boolean {
  return statedActs(referenceOf(act.acting), library).some((other) => endsWhole(other) && other.on < act.on)
}

function isOneOf(kinds: readonly LegalRelation['act'][], relation: LegalRelation): boolean {
  return kinds.includes(relation.act)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
