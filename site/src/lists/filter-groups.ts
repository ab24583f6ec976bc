import { shelfPath, yearPath } from '../routes/lists.ts'
import { inFigures } from '../wording/count-words.ts'
import { filters, type ListedType } from './filters.ts'
import type { Shelf, Shelves } from './shelves.ts'

/** The filters beside a list: each value a link to its own list. */
export interface FilterGroup {
  readonly label: string
  readonly choices: readonly FilterChoice[]
}

export interface FilterChoice {
  readonly href: string
  readonly text: string
  /** Only on the first page of a list: elsewhere a new record would change every page. */
  readonly count?: string
  readonly current: boolean
}

export function filterGroups(
  type: ListedType,
  shelves: Shelves,
  here: { readonly shelf: Shelf; readonly year?: string; readonly counts: boolean },
): readonly FilterGroup[] {
  const whole = shelves.whole(type)
  const counted = (count: number) => (here.counts ? { count: inFigures(count) } : {})
  const byValue = filters[type].map(({ name, label }) => ({
    label,
    choices: shelves.by(type, name).map((shelf) => ({
      href: shelfPath(shelf),
      text: shelf.filtered?.name ?? '',
      ...counted(shelf.records.length),
      current: shelf === here.shelf,
    })),
  }))
  const byYear = {
    label: '年份',
    choices: whole.years.map(({ year, records }) => ({
      href: yearPath(whole, year),
      text: `${year}年`,
      ...counted(records.length),
      current: here.shelf === whole && here.year === year,
    })),
  }
  return [...byValue, byYear].filter(({ choices }) => choices.length > 0)
}
