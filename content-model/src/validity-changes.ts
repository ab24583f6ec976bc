import { actsOn } from './acts-on.ts'
import { amendmentsOf } from './amendments.ts'
import type { Library } from './library.ts'
import { lastDayOfValidity } from './term-of-validity.ts'
import type { NormativeDocument } from './types/normative-document.ts'
import { startOf, type Validity, validityOn } from './validity.ts'
import { addDays, type CalendarDay } from './values/calendar-day.ts'

/** A document whose validity is another than the day before. */
export interface ValidityChange {
  readonly document: NormativeDocument
  readonly on: CalendarDay
  readonly before: Validity
  readonly after: Validity
}

/** 今日施行、失效、废止: every document whose state, articles or text differ from the day before, in the order of references. */
export function changesOn(
  library: Library,
  day: CalendarDay,
  documents = library.ofType('normative-document'),
): readonly ValidityChange[] {
  return documents
    .filter((document) => turningDays(document, library).includes(day))
    .flatMap((document) => changeOn(document, library, day) ?? [])
}

/** The next change after `day`, as far as the library knows; `undefined` where none is in sight. */
export function nextChange(
  document: NormativeDocument,
  library: Library,
  day: CalendarDay,
): ValidityChange | undefined {
  for (const turning of turningDays(document, library)) {
    const change = turning > day ? changeOn(document, library, turning) : undefined
    if (change !== undefined) return change
  }
  return undefined
}

/** Every day on which the document's validity may turn, in order. Between two of them nothing changes. */
export function turningDays(document: NormativeDocument, library: Library): readonly CalendarDay[] {
  const acts = actsOn(document, library)
  const start = startOf(document)
  const last = lastDayOfValidity(document, start, acts)
  const days = [
    start,
    ...(last === undefined ? [] : [addDays(last.on, 1)]),
    document.statedValidity?.on,
    ...acts.flatMap(({ on, relation }) =>
      relation.act === 'suspends' && relation.through !== undefined ? [on, addDays(relation.through, 1)] : [on],
    ),
    ...amendmentsOf(document, acts).map(({ on }) => on),
  ]
  return [...new Set(days.filter((day) => day !== undefined))].sort()
}

function changeOn(document: NormativeDocument, library: Library, on: CalendarDay): ValidityChange | undefined {
  const before = validityOn(document, library, addDays(on, -1))
  const after = validityOn(document, library, on)
  const same =
    before.state === after.state &&
    before.articles === after.articles &&
    before.amendments.length === after.amendments.length
  return same ? undefined : { document, on, before, after }
}
