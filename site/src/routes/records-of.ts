import { referenceOf } from '@gongkai/content-model/paths'
import type { Listed } from '../lists/filters.ts'
import type { View } from '../view.ts'
import { pageSize } from './lists.ts'

/** The records on a page of a year. */
export function recordsOf({ route }: View<'year'>): readonly Listed[] {
  const year = route.shelf.years.find((one) => one.year === route.year)
  const records = year?.records.slice((route.page - 1) * pageSize, route.page * pageSize) ?? []
  if (records.map(referenceOf).join() !== route.records.join())
    throw new Error(`The route ${route.path} does not belong to this portal.`)
  return records
}
