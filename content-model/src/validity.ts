import { type Act, actsOn, endsInPart, endsWhole } from './acts-on.ts'
import { type Amendment, amendmentsOf } from './amendments.ts'
import { documentDay } from './document-day.ts'
import type { Reference } from './field.ts'
import type { Library } from './library.ts'
import { lastDayOfValidity } from './term-of-validity.ts'
import type { NormativeDocument } from './types/normative-document.ts'
import { addDays, type CalendarDay } from './values/calendar-day.ts'
import type { validityState } from './vocabularies/validity-state.ts'
import type { Code } from './vocabularies/vocabulary.ts'

export type ValidityState = Code<typeof validityState>

/** 有效性 of a document on a day. It is derived from days and acts and never stored. */
export interface Validity {
  readonly state: ValidityState
  /** The first day of the state, where it is known. */
  readonly since?: CalendarDay
  /** The last day of the state, inclusive, where it is known: of the term, of a suspension, before it comes into force. */
  readonly through?: CalendarDay
  /** The act the state follows from. */
  readonly by?: Act
  /** What the text or a clean-up list says, where the state follows from that. */
  readonly stated?: NonNullable<NormativeDocument['statedValidity']>
  /** The articles concerned, where the state concerns only some: those lapsed, or those suspended. */
  readonly articles?: string
  /** What the statement rests on. `none` stands with `unverified` only. */
  readonly ground: Ground
  /** The authority that has to verify an unverified document. */
  readonly toBeVerifiedBy?: Reference<'authority'>
  /** Whether the text was changed by that day. An amended document is still in force. */
  readonly amended: boolean
  /** The changes of the text by that day, in order. */
  readonly amendments: readonly Amendment[]
}

/**
 * - `act`: an act of a published document.
 * - `stated`: what the imported text or a clean-up list says.
 * - `term`: the stated term of validity and its last day.
 * - `day`: the day on which it comes into force.
 * - `verified`: an authority verified it (`validityVerifiedOn`).
 * - `own`: entered and approved on this portal, not imported.
 */
export type Ground = 'act' | 'stated' | 'term' | 'day' | 'verified' | 'own' | 'none'

/**
 * The validity of a document on a calendar day. The first line that applies is the answer (docs/validity.md):
 *
 * 1. An act in effect by that day ends the whole document: `annulled`, `repealed` (repeals, replaces) or `lapsed`
 *    (declaresLapsed). The first act in time counts; on the same day in that order.
 * 2. The text or a clean-up list states such an end, with a day not later than that day or with none.
 * 3. Its term is over: `lapsed`.
 * 4. Its effective day is later: `not-yet-in-force`.
 * 5. An act suspends it, or a list says so: `suspended`.
 * 6. Nothing is shown as in force without a ground. Grounds are: the record is not imported (`sourceSystem` is absent);
 *    `validityVerifiedOn`; a stated term whose last day is known and not over; a clean-up list that, on a day not later, says that it
 *    is in force, wholly or in part. Without one: `unverified`.
 * 7. Acts in effect end or suspend some of its articles: `partly-lapsed`, `suspended` with `articles`.
 * 8. `in-force`.
 *
 * A document comes into force on `effectiveOn`; where none is recorded, on its document day, but never on the day an
 * imported record was released here. What has ended stays ended: a repeal of the repealing document revives nothing.
 */
export function validityOn(document: NormativeDocument, library: Library, day: CalendarDay): Validity {
  const acts = actsOn(document, library)
  const amendments = amendmentsOf(document, acts).filter(({ on }) => on === undefined || on <= day)
  const facts: Facts = { document, library, day, acts, from: startOf(document) }
  for (const answer of answers) {
    const found = answer(facts)
    if (found !== undefined) return { ...found, amended: amendments.length > 0, amendments }
  }
  throw new Error(`No rule says what validity ${document.key} has on ${day}.`)
}

/** The day on which a document comes into force; `undefined` where an imported record states no day at all. */
export function startOf(document: NormativeDocument): CalendarDay | undefined {
  if (document.effectiveOn !== undefined) return document.effectiveOn
  if (document.statedValidity?.state === 'not-yet-in-force') return undefined
  const day = documentDay(document)
  return isImported(document) && datesOfText(document) === 0 ? undefined : day
}

interface Facts {
  readonly document: NormativeDocument
  readonly library: Library
  readonly day: CalendarDay
  readonly acts: readonly Act[]
  readonly from: CalendarDay | undefined
}
type Answer = Omit<Validity, 'amended' | 'amendments'>

const answers: readonly ((facts: Facts) => Answer | undefined)[] = [
  endedByAct,
  statedAsEnded,
  termOver,
  notYetInForce,
  suspended,
  unverified,
  inPart,
  inForce,
]

function endedByAct({ acts, day }: Facts): Answer | undefined {
  const ended = acts.filter((act) => endsWhole(act) && act.on <= day)
  const first = ended[0]
  if (first === undefined) return undefined
  const sameDay = ended.filter((act) => act.on === first.on)
  for (const act of ['annuls', 'repeals', 'replaces', 'declaresLapsed'] as const) {
    const by = sameDay.find(({ relation }) => relation.act === act)
    if (by !== undefined) return { state: stateAfter[act], since: by.on, by, ground: 'act' }
  }
  return undefined
}

const stateAfter = {
  annuls: 'annulled',
  repeals: 'repealed',
  replaces: 'repealed',
  declaresLapsed: 'lapsed',
} as const satisfies Record<string, ValidityState>

function statedAsEnded({ document, day }: Facts): Answer | undefined {
  const stated = document.statedValidity
  if (stated === undefined || !['repealed', 'lapsed', 'annulled'].includes(stated.state)) return undefined
  if (stated.on !== undefined && stated.on > day) return undefined
  return { state: stated.state, ...since(stated.on), stated, ground: 'stated' }
}

function termOver({ document, from, acts, day }: Facts): Answer | undefined {
  const last = lastDayOfValidity(document, from, acts)
  if (last === undefined || day <= last.on) return undefined
  return { state: 'lapsed', since: addDays(last.on, 1), ground: 'term' }
}

function notYetInForce({ document, from, day }: Facts): Answer | undefined {
  if (from !== undefined && day < from) return { state: 'not-yet-in-force', through: addDays(from, -1), ground: 'day' }
  const stated = document.statedValidity
  return from === undefined && stated?.state === 'not-yet-in-force'
    ? { state: 'not-yet-in-force', stated, ground: 'stated' }
    : undefined
}

function suspended({ document, acts, day }: Facts): Answer | undefined {
  const by = acts.find((act) => suspends(act, day) && act.relation.articles === undefined)
  if (by !== undefined) return { state: 'suspended', since: by.on, ...through(by.relation.through), by, ground: 'act' }
  const stated = document.statedValidity
  return stated?.state === 'suspended' && (stated.on === undefined || stated.on <= day) && !verifiedSince(document)
    ? { state: 'suspended', ...since(stated.on), stated, ground: 'stated' }
    : undefined
}

function unverified(facts: Facts): Answer | undefined {
  if (groundOf(facts) !== undefined) return undefined
  const partly = partialActs(facts)
  return {
    state: 'unverified',
    ...articlesOf(partly),
    ground: 'none',
    toBeVerifiedBy: verifierOf(facts.document, facts.library),
  }
}

function inPart(facts: Facts): Answer | undefined {
  const partial = partialActs(facts)
  const first = partial[0]
  if (first !== undefined)
    return {
      state: 'partly-lapsed',
      since: first.on,
      ...lastDay(facts),
      by: first,
      ...articlesOf(partial),
      ground: 'act',
    }
  const stated = facts.document.statedValidity
  if (stated?.state === 'partly-lapsed' && (stated.on === undefined || stated.on <= facts.day))
    return { state: 'partly-lapsed', ...since(stated.on), ...lastDay(facts), stated, ground: 'stated' }
  const held = facts.acts.filter((act) => suspends(act, facts.day) && act.relation.articles !== undefined)
  const by = held[0]
  return by === undefined
    ? undefined
    : { state: 'suspended', since: by.on, ...through(by.relation.through), by, ...articlesOf(held), ground: 'act' }
}

function inForce(facts: Facts): Answer {
  return { state: 'in-force', ...since(inForceSince(facts)), ...lastDay(facts), ground: groundOf(facts) ?? 'none' }
}

/** What lets the document be shown as in force on the day. */
function groundOf({ document, from, acts, day }: Facts): Ground | undefined {
  const stated = document.statedValidity
  if (stated?.state === 'unverified' && !verifiedSince(document)) return undefined
  if (document.validityVerifiedOn !== undefined) return 'verified'
  if (!isImported(document)) return 'own'
  if (stated?.on !== undefined && stated.on <= day && ['in-force', 'partly-lapsed'].includes(stated.state))
    return 'stated'
  const last = lastDayOfValidity(document, from, acts)
  return last !== undefined && day <= last.on && !statesEnd(document) ? 'term' : undefined
}

function partialActs({ acts, day }: Facts): Act[] {
  return acts.filter((act) => endsInPart(act) && act.on <= day)
}

function suspends({ on, relation }: Act, day: CalendarDay): boolean {
  return relation.act === 'suspends' && on <= day && (relation.through === undefined || day <= relation.through)
}

/** The day after the last suspension of the whole document, else the day it came into force. */
function inForceSince({ acts, from, day }: Facts): CalendarDay | undefined {
  const resumed = acts.flatMap(({ relation }) =>
    relation.act === 'suspends' && relation.through !== undefined && relation.through < day
      ? [addDays(relation.through, 1)]
      : [],
  )
  const latest = resumed.sort().at(-1)
  return latest !== undefined && (from === undefined || latest > from) ? latest : from
}

/**
 * Who has to verify: who is named for it, else the first issuer that is a body of this government, else who drafted it, else
 * who published it.
 */
function verifierOf(document: NormativeDocument, library: Library): Reference<'authority'> {
  const issuer = document.issuers?.find(({ authority }) => {
    const record = authority === undefined ? undefined : library.record(authority)
    return record?.type === 'authority' && record.kind !== 'external'
  })?.authority
  return document.validityVerifiedBy ?? issuer ?? document.draftedBy?.[0] ?? document.publisher
}

/** Whether it was verified on or after the day of what is stated about it. */
function verifiedSince({ validityVerifiedOn, statedValidity }: NormativeDocument): boolean {
  return (
    validityVerifiedOn !== undefined && (statedValidity?.on === undefined || statedValidity.on <= validityVerifiedOn)
  )
}

function statesEnd({ statedValidity }: NormativeDocument): boolean {
  return statedValidity !== undefined && ['repealed', 'lapsed', 'annulled'].includes(statedValidity.state)
}

function isImported(document: NormativeDocument): boolean {
  return document.sourceSystem !== undefined
}

function datesOfText({ signedOn, promulgatedOn, approvedOn, adoptedOn }: NormativeDocument): number {
  return [signedOn, promulgatedOn, approvedOn, adoptedOn].filter((day) => day !== undefined).length
}

function since(day: CalendarDay | undefined): { since?: CalendarDay } {
  return day === undefined ? {} : { since: day }
}

function through(day: CalendarDay | undefined): { through?: CalendarDay } {
  return day === undefined ? {} : { through: day }
}

function lastDay({ document, from, acts }: Facts): { through?: CalendarDay } {
  return through(lastDayOfValidity(document, from, acts)?.on)
}

function articlesOf(acts: readonly Act[]): { articles?: string } {
  const articles = [...new Set(acts.flatMap(({ relation }) => relation.articles ?? []))]
  return articles.length === 0 ? {} : { articles: articles.join('、') }
}
