import { filteredListPath, listPath, memberListPath, periodListPath } from '@gongkai/content-model/paths'
import { type Period, pageSize, type Shelf } from '../lists/shelf.ts'
import type { Route } from '../route.ts'

type Addressed = Pick<Shelf, 'id' | 'kind' | 'type'> & {
  readonly filtered?: { readonly filter: string; readonly value: string } | undefined
}

/** The first page of a list of a type. That of a section or an item is the record's own page. */
export function listRoute(shelf: Addressed): Route | undefined {
  return shelf.kind === 'type' ? { kind: 'list', path: shelfPath(shelf), shelf: shelf.id } : undefined
}

export function periodRoute(
  shelf: Addressed,
  { period, page }: { readonly period: Period; readonly page: number },
): Route {
  return { kind: 'period', path: periodPath(shelf, period, page), shelf: shelf.id, period, page }
}

/** Whether the list has pages for its years. A list for one filter value that fits its first page has none. */
export function hasPeriods({
  type,
  filtered,
  count,
}: Pick<Shelf, 'type' | 'count'> & Pick<Addressed, 'filtered'>): boolean {
  return type !== 'standard-catalogue-item' && count > 0 && (filtered === undefined || count > pageSize)
}

export function shelfPath({ kind, type, filtered }: Addressed): string {
  if (kind !== 'type') return memberListPath(ownerOf[kind], filtered?.value ?? '')
  return filtered === undefined ? listPath(type) : filteredListPath(type, filtered.filter, filtered.value)
}

export function periodPath({ kind, type, filtered }: Addressed, period: Period, page = 1): string {
  return kind === 'type'
    ? periodListPath(type, period, page, filtered)
    : memberListPath(ownerOf[kind], filtered?.value ?? '', period, page)
}

const ownerOf = { section: 'section', item: 'standard-catalogue-item' } as const
