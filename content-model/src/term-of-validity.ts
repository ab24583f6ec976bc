import type { Act } from './acts-on.ts'
import type { NormativeDocument } from './types/normative-document.ts'
import { type CalendarDay, lastDayOfTerm } from './values/calendar-day.ts'

/**
 * 有效期至: the last day of the document's term, inclusive, with the act that set it where one did. `undefined` where no last day
 * is known: long-term, unstated, or continued without a day.
 *
 * The latest of: the day or years the text states (years count from `from`, the day the document came into force), every
 * registration's day, and the days to which other documents extend it. The term is read from the records as they stand: a
 * continuation registered after the old term was over closes the gap.
 */
export function lastDayOfValidity(
  document: NormativeDocument,
  from: CalendarDay | undefined,
  acts: readonly Act[],
): { readonly on: CalendarDay; readonly by?: Act } | undefined {
  const extensions = acts.filter(({ relation }) => relation.act === 'extends' && relation.articles === undefined)
  if (extensions.some(({ relation }) => relation.through === undefined)) return undefined
  const last = document.registrations?.at(-1)
  if (last !== undefined && last.reason !== 'first' && last.validThrough === undefined) return undefined
  const days: { on: CalendarDay; by?: Act }[] = []
  const stated = statedLastDay(document, from)
  if (stated !== undefined) days.push({ on: stated })
  for (const { validThrough } of document.registrations ?? [])
    if (validThrough !== undefined) days.push({ on: validThrough })
  for (const by of extensions) if (by.relation.through !== undefined) days.push({ on: by.relation.through, by })
  return days.reduce<{ on: CalendarDay; by?: Act } | undefined>(
    (latest, day) => (latest === undefined || day.on > latest.on ? day : latest),
    undefined,
  )
}

function statedLastDay(document: NormativeDocument, from: CalendarDay | undefined): CalendarDay | undefined {
  const term = document.validityTerm
  if (term?.kind === 'until-day') return term.through
  if (term?.kind === 'years' && term.through !== undefined) return term.through
  if (term?.kind === 'years' && term.years !== undefined && from !== undefined) return lastDayOfTerm(from, term.years)
  return undefined
}
