import type { Act } from './acts-on.ts'
import { referenceOf } from './paths.ts'
import type { NormativeDocument } from './types/normative-document.ts'
import type { CalendarDay } from './values/calendar-day.ts'

/** One change of a document's text: by an edition of its own, by an act of another document, or by both. */
export interface Amendment {
  /** The first day of the changed text; absent where no day is known. */
  readonly on?: CalendarDay
  /** The edition that holds or mentions the changed text, counted from 1. */
  readonly edition?: number
  /** The act that changed it, where the amending document is in the library. */
  readonly by?: Act
}

/** Every change of the document's text, in order of day; a correction of the wording is none. */
export function amendmentsOf(document: NormativeDocument, acts: readonly Act[]): readonly Amendment[] {
  const amending = acts.filter(({ relation }) => relation.act === 'amends')
  const byEdition = document.editions.flatMap((edition, index): Amendment[] => {
    if (edition.kind === 'original' || edition.kind === 'correction' || (index === 0 && edition.kind === 'other'))
      return []
    const on = edition.inForceFrom ?? edition.adoptedOn
    const by =
      amending.find(({ acting }) => edition.madeBy?.target === referenceOf(acting)) ??
      amending.find((act) => act.on === on)
    return [{ ...(on === undefined ? {} : { on }), edition: index + 1, ...(by === undefined ? {} : { by }) }]
  })
  const known = new Set(byEdition.flatMap(({ by }) => by ?? []))
  const byAct = amending.filter((act) => !known.has(act)).map((by): Amendment => ({ on: by.on, by }))
  return [...byEdition, ...byAct].sort((a, b) => order(a.on ?? '', b.on ?? ''))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
