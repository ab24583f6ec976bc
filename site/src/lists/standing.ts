import { documentDay } from '@gongkai/content-model/document-day'
import { partsOf, referenceOf } from '@gongkai/content-model/paths'
import { type Filter, type FilterContext, filters, type Listed, type ListedType, listedTypes } from './filters.ts'
import type { Member } from './growing-shelf.ts'

import type { ShelfKind } from './shelf.ts'

/** Which list it is. */
export interface ShelfName {
  readonly id: string
  readonly kind: ShelfKind
  readonly type: ListedType
  readonly filter?: { readonly filter: string; readonly value: string; readonly label: string }
}

/** Every list a record stands in, and what it stands there by. */
export function standingOf(record: Listed, context: FilterContext): { shelf: ShelfName; member: Member }[] {
  const member = memberOf(record)
  const filtered = (filters[record.type] as readonly Filter[]).flatMap((filter) =>
    filter
      .valuesOf(record, context)
      .filter((value) => typeof filter.values !== 'string' || isThere(`${filter.values}/${value}`, context))
      .map((value) => filteredShelf(record.type, filter, value)),
  )
  const owned = [
    ...ownersIn(record, 'sections', context).map((key) => ownedShelf('section', key)),
    ...ownersIn(record, 'catalogueItems', context).map((key) => ownedShelf('item', key)),
  ]
  return [wholeShelf(record.type), ...filtered, ...owned].map((shelf) => ({ shelf, member }))
}

export function wholeShelf(type: ListedType): ShelfName {
  return { id: type, kind: 'type', type }
}

export function filteredShelf(
  type: ListedType,
  { name, label }: Pick<Filter, 'name' | 'label'>,
  value: string,
): ShelfName {
  return { id: `${type}/${name}/${value}`, kind: 'type', type, filter: { filter: name, value, label } }
}

/** Lists that every portal has, whatever is published: the masthead names them. */
export const fixedShelves: readonly ShelfName[] = [
  ...listedTypes.map(wholeShelf),
  filteredShelf('interpretation', { name: 'form', label: '解读形式' }, 'graphic'),
]

export function isFixedShelf(id: string): boolean {
  return fixedShelves.some((shelf) => shelf.id === id)
}

export function ownedShelf(kind: 'section' | 'item', key: string): ShelfName {
  const label = kind === 'section' ? '栏目' : '目录事项'
  return { id: `${kind}/${key}`, kind, type: 'disclosure', filter: { filter: kind, value: key, label } }
}

/** By the document day; catalogue items as their catalogue prints them. */
function memberOf(record: Listed): Member {
  const reference = referenceOf(record)
  return record.type === 'standard-catalogue-item'
    ? { reference, day: '', order: `${record.catalogue} ${String(record.serial ?? 0).padStart(8, '0')} ${record.key}` }
    : { reference, day: documentDay(record), order: '' }
}

function ownersIn(record: Listed, field: 'sections' | 'catalogueItems', context: FilterContext): string[] {
  const references =
    field in record ? (record as { readonly [F in typeof field]?: readonly string[] })[field] : undefined
  const standing = (references ?? []).filter((reference) => isThere(reference, context))
  return [...new Set(standing.map((reference) => partsOf(reference).key))]
}

// Where an authority, a topic, a section or an item of the catalogue is withdrawn there is no list of it.
function isThere(reference: string, { library }: FilterContext): boolean {
  return library.record(reference) !== undefined
}
