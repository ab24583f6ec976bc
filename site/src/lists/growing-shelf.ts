import { SortedList } from '@gongkai/content-model/sorted-list'
import type { CalendarDay } from '@gongkai/content-model/values/calendar-day'
import type { Question } from '../portal/question.ts'
import { question } from '../portal/question.ts'
import type { ListedType } from './filters.ts'
import { above, type Period, pageSize, periodsOf, type ShelfKind } from './shelf.ts'

/** What a record stands in a list by: its day, or (catalogue items have none) words that put it in order. */
export interface Member {
  readonly reference: string
  readonly day: CalendarDay | ''
  readonly order: string
}

/** A list that records come to and go from, at the cost of the year they stand in. */
export class GrowingShelf {
  readonly id: string
  readonly kind: ShelfKind
  readonly type: ListedType
  readonly filter: { readonly filter: string; readonly value: string; readonly label: string } | undefined
  readonly #members = new SortedList<Member>(byDay)
  /** Addresses of the pages of each year, as they stand. */
  readonly #pages = new Map<Period, ReadonlyMap<string, PeriodPage>>()

  constructor(
    id: string,
    kind: ShelfKind,
    type: ListedType,
    filter?: { readonly filter: string; readonly value: string; readonly label: string },
  ) {
    this.id = id
    this.kind = kind
    this.type = type
    this.filter = filter
  }

  get members(): readonly Member[] {
    return this.#members.values
  }

  add(member: Member, changed: Set<Question>): void {
    const isNew = this.#emptyPeriodsOf(member)
    this.#note(member, this.#members.add(member), isNew, changed)
  }

  remove(member: Member, changed: Set<Question>): void {
    const place = this.#members.remove(member)
    if (place < 0) return
    this.#note(member, place, this.#emptyPeriodsOf(member), changed)
  }

  /** The pages of the periods of these years that came and went since they were last asked for. */
  turn(years: ReadonlySet<Period>, hasPeriods: boolean): PageChanges {
    const came: PeriodPage[] = []
    const went: string[] = []
    for (const year of years) {
      const before = this.#pages.get(year) ?? new Map<string, PeriodPage>()
      const after = hasPeriods ? this.#pagesOf(year) : new Map<string, PeriodPage>()
      for (const [name, page] of after) if (!before.has(name)) came.push(page)
      for (const name of before.keys()) if (!after.has(name)) went.push(name)
      if (after.size === 0) this.#pages.delete(year)
      else this.#pages.set(year, after)
    }
    return { came, went: went.map(pageNamed) }
  }

  get standingYears(): Iterable<Period> {
    return this.#pages.keys()
  }

  countWithin(period: Period): number {
    const { from, to } = this.stretch(period)
    return to - from
  }

  /** Where the members of a period stand. */
  stretch(period: Period): { readonly from: number; readonly to: number } {
    // The newest stand first, and every day of a period lies between these two words.
    const place = (day: string) => this.#members.placeOf({ day, order: last, reference: '' })
    return { from: place(`${period}~`), to: place(period) }
  }

  /** The periods that a period is divided into, the newest first. */
  divisions(period: Period | ''): readonly Period[] {
    const length = period === '' ? 4 : period.length + 3
    const { from, to } = period === '' ? { from: 0, to: this.members.length } : this.stretch(period)
    const found: Period[] = []
    for (let place = from; place < to; ) {
      const division = this.members[place]?.day.slice(0, length) ?? ''
      if (division !== '') found.push(division)
      place = division === '' ? place + 1 : this.stretch(division).to
    }
    return found
  }

  #emptyPeriodsOf({ day }: Member): readonly Period[] {
    return day === '' ? [] : periodsOf(day).filter((period) => this.countWithin(period) === 0)
  }

  #note(member: Member, place: number, turned: readonly Period[], changed: Set<Question>): void {
    changed.add(question.shelf(this.id))
    if (this.filter !== undefined) changed.add(question.counts(this.type, this.filter.filter))
    if (place <= pageSize) changed.add(question.newest(this.id))
    if (member.day === '') return
    for (const period of periodsOf(member.day)) changed.add(question.period(this.id, period))
    for (const period of turned) changed.add(question.divisions(this.id, above(period)))
  }

  #pagesOf(year: Period): Map<string, PeriodPage> {
    const pages = new Map<string, PeriodPage>()
    const add = (period: Period, page: number): void => {
      pages.set(nameOf({ period, page }), { period, page })
    }
    const count = this.countWithin(year)
    if (count === 0) return pages
    add(year, 1)
    if (count <= pageSize) return pages
    for (const month of this.divisions(year)) {
      add(month, 1)
      if (this.countWithin(month) <= pageSize) continue
      for (const day of this.divisions(month))
        for (let page = 1; page <= pagesIn(this.countWithin(day)); page += 1) add(day, page)
    }
    return pages
  }
}

/** A page of a period: a long day has several, other periods lead on to their parts. */
export interface PeriodPage {
  readonly period: Period
  readonly page: number
}

export interface PageChanges {
  readonly came: readonly PeriodPage[]
  readonly went: readonly PeriodPage[]
}

export function pagesIn(count: number): number {
  return Math.max(1, Math.ceil(count / pageSize))
}

/** Comes after the order of every member. */
const last = '\uffff'

function nameOf({ period, page }: PeriodPage): string {
  return `${period} ${page}`
}

function pageNamed(name: string): PeriodPage {
  const [period = '', page = '1'] = name.split(' ')
  return { period, page: Number(page) }
}

/** The newest day first; members without a day by their order. */
function byDay(a: Member, b: Member): number {
  return order(b.day, a.day) || order(a.order, b.order) || order(a.reference, b.reference)
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
