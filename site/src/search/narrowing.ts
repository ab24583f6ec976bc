import { type Facet, type Facts, facets, stateOn } from './facts.ts'
import type { Term } from './search-record.ts'

/** What results are narrowed by; '' says nothing. */
export interface Narrowing extends Record<Facet, string> {
  /** A state of validity, on the day `on` or, where that says nothing, on the reader's. */
  validity: string
  /** The first and the last document day (YYYY-MM-DD). */
  from: string
  to: string
  /** A day (YYYY-MM-DD) on which a document is to have been in force, or in the state that is asked for. */
  on: string
}

export const nothingNarrowed: Narrowing = {
  type: '',
  authority: '',
  topic: '',
  level: '',
  validity: '',
  from: '',
  to: '',
  on: '',
}

export function isNarrowed(narrowing: Narrowing): boolean {
  return Object.values(narrowing).some((value) => value !== '')
}

/** What is counted of results: by each value of these. */
export const counted = [...facets, 'validity', 'year'] as const
export type Counted = (typeof counted)[number]

/** What a record is judged by: its facts, and its document day as `20240131`, 0 for none. */
export interface Judged {
  facts: Facts
  day: number
}

/** In which respects a record is not what is asked for; nothing where it is. */
export function missesOf({ facts, day }: Judged, narrowing: Narrowing, today: string): Counted[] {
  const misses: Counted[] = facets.filter(
    (facet) => narrowing[facet] !== '' && !facts[facet].some(({ code }) => code === narrowing[facet]),
  )
  if (!isOfValidity(facts, narrowing, today)) misses.push('validity')
  if (!isWithin(day, narrowing)) misses.push('year')
  return misses
}

/** The values under which a record counts. */
export function valuesOf({ facts, day }: Judged, of: Counted, narrowing: Narrowing, today: string): Term[] {
  if (of === 'year') return day === 0 ? [] : [unnamed(String(day).slice(0, 4))]
  if (of === 'validity') {
    const state = stateOn(facts, dayOf(narrowing, today))
    return state === undefined ? [] : [unnamed(state.state)]
  }
  return facts[of]
}

function unnamed(code: string): Term {
  return { code, label: '' }
}

function isOfValidity(facts: Facts, narrowing: Narrowing, today: string): boolean {
  if (narrowing.validity === '' && narrowing.on === '') return true
  const state = stateOn(facts, dayOf(narrowing, today))
  return narrowing.validity === '' ? isInForce(state) : state?.state === narrowing.validity
}

/** A document of which a part has lapsed, or only articles are suspended, is in force. */
function isInForce(state: Facts['validity'][number] | undefined): boolean {
  return (
    state?.state === 'in-force' ||
    state?.state === 'partly-lapsed' ||
    (state?.state === 'suspended' && state.isInPart === true)
  )
}

function dayOf({ on }: Narrowing, today: string): string {
  return on === '' ? today : on
}

function isWithin(day: number, { from, to }: Narrowing): boolean {
  if (from === '' && to === '') return true
  return day !== 0 && day >= Number(from.replaceAll('-', '')) && (to === '' || day <= Number(to.replaceAll('-', '')))
}
