import { listPath } from '@gongkai/content-model/paths'
import type { Shelves } from '../portal.ts'
import { periodPath, shelfPath } from '../routes/lists.ts'
import { inFigures } from '../wording/count-words.ts'
import { type Filter, filters } from './filters.ts'
import type { Period, Shelf } from './shelf.ts'

/** The filters beside a list: each value a link to its own list. */
export interface FilterGroup {
  readonly label: string
  readonly choices: readonly FilterChoice[]
  /** Where the rest of the values are, when not all are named here. */
  readonly more?: { readonly href: string; readonly text: string }
}

export interface FilterChoice {
  readonly href: string
  readonly text: string
  readonly count?: string
  readonly current: boolean
}

/**
 * On the first page of a type's list every value, the fullest first, with counts. Everywhere else only the one that is shown, and the way to the others:
 * a city has hundreds of authorities, and the first or last record of any value would change all pages of all lists.
 */
export function filterGroups(shelf: Shelf, shelves: Shelves, period?: Period): readonly FilterGroup[] {
  const { type } = shelf
  const ofType = filters[type] as readonly Filter[]
  if (shelf.filtered !== undefined || period !== undefined) return ofType.map((filter) => currentOnly(shelf, filter))
  const byValue = ofType.map(
    ({ name, label }): FilterGroup => ({
      label,
      choices: shelves.fullest(type, name).map((one) => ({
        href: shelfPath(one),
        text: one.filtered?.name ?? '',
        count: inFigures(one.count),
        current: false,
      })),
    }),
  )
  return [...byValue, byYear(shelf)].filter(({ choices }) => choices.length > 0)
}

function byYear(whole: Shelf): FilterGroup {
  return {
    label: '年份',
    choices: whole.divisions('').map((year) => ({
      href: periodPath(whole, year),
      text: `${year}年`,
      count: inFigures(whole.countWithin(year)),
      current: false,
    })),
  }
}

function currentOnly(shelf: Shelf, { name, label }: Filter): FilterGroup {
  const isShown = shelf.filtered?.filter === name
  return {
    label,
    choices: isShown ? [{ href: shelfPath(shelf), text: shelf.filtered?.name ?? '', current: true }] : [],
    more: { href: listPath(shelf.type), text: `全部${label}` },
  }
}
