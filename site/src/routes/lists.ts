import { filteredListPath, listPath, sectionListPath, yearListPath } from '@gongkai/content-model/paths'
import type { Listed } from '../lists/filters.ts'
import type { Shelf } from '../lists/shelves.ts'
import type { Portal } from '../portal.ts'
import type { Route, YearOfShelf } from '../route.ts'
import { lineRestsOn } from './rests-on.ts'

/** Records on the first page of a list, and on each page of a year. */
export const pageSize = 30

/**
 * The pages of every list: its first page with the newest records, and pages for each year. A back-dated record so
 * changes the pages of one year only. A list for one filter value that fits its first page has no years.
 */
export function listRoutes({ shelves, library }: Portal): Route[] {
  const lines = new Map<Listed, readonly string[]>()
  // A record stands in many lists; what its line rests on is asked once.
  const restsOn = (records: readonly Listed[]): string[] => [
    ...new Set(
      records.flatMap((record) => {
        const known = lines.get(record) ?? lineRestsOn(record, library)
        lines.set(record, known)
        return known
      }),
    ),
  ]
  return shelves.all.flatMap((shelf) => [...firstPage(shelf, restsOn), ...yearPages(shelf, restsOn)])
}

type RestsOn = (records: readonly Listed[]) => string[]

function firstPage(shelf: Shelf, restsOn: RestsOn): Route[] {
  // The first page of a section is the section's own page (routes/records.ts).
  return shelf.type === 'section'
    ? []
    : [{ kind: 'list', path: shelfPath(shelf), shelf, records: restsOn(shelf.records) }]
}

function yearPages(shelf: Shelf, restsOn: RestsOn): Route[] {
  if (!hasYears(shelf)) return []
  return shelf.years.flatMap(({ year, records }) => {
    const pages = Math.ceil(records.length / pageSize)
    return Array.from({ length: pages }, (_, index): Route => {
      const page: YearOfShelf = { shelf, year, page: index + 1, pages }
      return {
        kind: 'year',
        path: yearPath(shelf, year, index + 1),
        ...page,
        records: restsOn(recordsOnPage(records, index + 1)),
      }
    })
  })
}

/** The records on one page of a year. */
export function recordsOnPage(records: readonly Listed[], page: number): readonly Listed[] {
  return records.slice((page - 1) * pageSize, page * pageSize)
}

/** Whether the list has pages for its years. */
export function hasYears(shelf: Shelf): boolean {
  return shelf.years.length > 0 && (shelf.filtered === undefined || shelf.records.length > pageSize)
}

/** Catalogue items have no day: their lists stand on one page. */
export function onFirstPage(shelf: Shelf): Shelf['records'] {
  return shelf.years.length === 0 ? shelf.records : shelf.records.slice(0, pageSize)
}

export function shelfPath({ type, filtered }: Shelf): string {
  if (type === 'section') return sectionListPath(filtered?.value ?? '')
  return filtered === undefined ? listPath(type) : filteredListPath(type, filtered.filter, filtered.value)
}

export function yearPath({ type, filtered }: Shelf, year: string, page = 1): string {
  return type === 'section'
    ? sectionListPath(filtered?.value ?? '', year, page)
    : yearListPath(type, year, page, filtered)
}
