import type { Edition, NormativeDocument } from './types/normative-document.ts'
import { addDays, type CalendarDay } from './values/calendar-day.ts'

/** An edition with its place in the document, counted from 1, as its address has it, and the days it is in force. */
export interface NumberedEdition {
  readonly number: number
  readonly edition: Edition
  readonly from?: CalendarDay
  /** The last day, inclusive: as recorded, else the day before the next edition. */
  readonly through?: CalendarDay
}

/**
 * The text to read on a day: of the editions with a body, the last one in force by then; where none is yet, the first. The body of
 * a later change that the library does not hold cannot be shown: `amendmentsOf` says that there is one.
 */
export function editionOn(document: NormativeDocument, day: CalendarDay): NumberedEdition & { readonly body: string } {
  const withBody = editionsOf(document).filter(({ edition }) => hasBody(edition))
  const found = withBody.findLast(({ from }) => from === undefined || from <= day) ?? withBody[0]
  if (found === undefined) throw new Error(`Document ${document.key} has no edition with a body.`)
  return {
    ...found,
    // Most who ask which text it is do not read it, and a text may have to be fetched.
    get body() {
      return found.edition.body ?? ''
    },
  }
}

/** Whether the edition has a text of its own, without reading it. */
export function hasBody(edition: Edition): boolean {
  return 'body' in edition
}

/** Every edition, in order. The first is in force from the document's own effective day where it states none. */
export function editionsOf(document: NormativeDocument): readonly NumberedEdition[] {
  const starts = document.editions.map(
    (edition, index) => edition.inForceFrom ?? (index === 0 ? document.effectiveOn : edition.adoptedOn),
  )
  return document.editions.map((edition, index) => {
    const from = starts[index]
    const next = starts.slice(index + 1).find((start) => start !== undefined)
    const through = edition.inForceThrough ?? (next === undefined ? undefined : addDays(next, -1))
    return {
      number: index + 1,
      edition,
      ...(from === undefined ? {} : { from }),
      ...(through === undefined ? {} : { through }),
    }
  })
}
