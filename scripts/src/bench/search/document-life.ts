/** What happens to a document in its life: the days that its validity follows from. Days are YYYY-MM-DD. */
export interface DocumentLife {
  readonly effectiveOn: string
  /** Its term, from the day on which it comes into force. */
  readonly years?: number
  readonly ended?: { readonly on: string; readonly how: keyof typeof endings }
  /** The last day of a suspension is one of its days. */
  readonly suspended?: { readonly on: string; readonly through: string; readonly articles?: string }
  /** The day on which some articles end. */
  readonly partlyEndedOn?: string
}

export interface StateOnDay {
  readonly state: State
  /** Whether one may rely on the document, be it not on all of it. */
  readonly isInForce: boolean
}

/** What readers call the states; of a document that is still to come into force, the end of what they are told. */
export const stateWords = {
  'not-yet-in-force': '起施行',
  'in-force': '现行有效',
  'partly-lapsed': '部分失效',
  suspended: '暂停执行',
  repealed: '已废止',
  lapsed: '已失效',
  annulled: '已撤销',
} as const
export type State = keyof typeof stateWords

/** Validity on a day, read from docs/validity.md and written apart from the product's. */
export function stateOn(life: DocumentLife, day: string): StateOnDay {
  const { effectiveOn, years, ended, suspended, partlyEndedOn } = life
  const isSuspended = suspended !== undefined && suspended.on <= day && day <= suspended.through
  const isInPart = suspended?.articles !== undefined
  if (ended !== undefined && ended.on <= day) return { state: endings[ended.how], isInForce: false }
  if (years !== undefined && day >= yearsLater(effectiveOn, years)) return { state: 'lapsed', isInForce: false }
  if (day < effectiveOn) return { state: 'not-yet-in-force', isInForce: false }
  if (isSuspended && !isInPart) return { state: 'suspended', isInForce: false }
  if (partlyEndedOn !== undefined && partlyEndedOn <= day) return { state: 'partly-lapsed', isInForce: true }
  return { state: isSuspended ? 'suspended' : 'in-force', isInForce: true }
}

/** The days on which something begins or is over. */
export function turnsOf({ effectiveOn, years, ended, suspended, partlyEndedOn }: DocumentLife): string[] {
  const days = [
    effectiveOn,
    years === undefined ? undefined : yearsLater(effectiveOn, years),
    ended?.on,
    suspended?.on,
    suspended === undefined ? undefined : daysLater(suspended.through, 1),
    partlyEndedOn,
  ]
  return days.filter((day) => day !== undefined).sort()
}

export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10)
}

const endings = { repeals: 'repealed', declaresLapsed: 'lapsed', annuls: 'annulled' } as const

// The 29th of February is followed, in a year that has none, by the first of March.
function yearsLater(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year + years, month - 1, date)).toISOString().slice(0, 10)
}
