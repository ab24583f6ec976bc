import type { Listed } from '../lists/filters.ts'
import type { View } from '../view.ts'
import { recordsOnPage } from './lists.ts'

/** The records on a page of a year. */
export function recordsOf({ route }: View<'year'>): readonly Listed[] {
  const year = route.shelf.years.find((one) => one.year === route.year)
  return recordsOnPage(year?.records ?? [], route.page)
}
